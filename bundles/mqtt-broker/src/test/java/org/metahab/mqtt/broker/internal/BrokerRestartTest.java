/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left after a stop, and what keeps a broker from starting. */
class BrokerRestartTest {

    @TempDir
    Path folder;

    @Test
    void keepsRetainedMessagesOfAnyQosAndPasswordsOverARestart() throws Exception {
        String password;
        try (EmbeddedBroker broker = Home.broker(folder);
                Client hub = Client.connect(broker, "hub")) {
            password = Home.password(broker, "hub");
            hub.publish("a/zero", "0", 0, true);
            hub.publish("a/one", "1", 1, true);
            hub.publish("a/gone", "x", 1, true);
            hub.publish("a/gone", "", 1, true);
            hub.publish("a/not", "x", 1, false);
            await().until(() -> broker.health().retained() == 2);
        }
        try (EmbeddedBroker broker = Home.broker(folder);
                Client hub = Client.connect(broker, "hub", password)) {
            hub.subscribe("a/#");
            await().until(() -> hub.heard().size() >= 2);
            assertThat(hub.heard()).containsExactlyInAnyOrder("!a/zero=0", "!a/one=1");
        }
    }

    @Test
    void leavesNoThreadPortOrLockBehind() throws Exception {
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        int port;
        try (EmbeddedBroker first = Home.broker(folder)) {
            port = first.port();
        }
        Set<String> before = threads();
        for (int round = 0; round < 3; round++) {
            try (EmbeddedBroker again = Home.broker(Home.settings(folder, port, List.of()));
                    Client hub = Client.connect(again, "hub")) {
                assertThat(again.port()).isEqualTo(port);
                assertThat(hub.isConnected()).isTrue();
            }
        }
        await().untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(handler);
    }

    @Test
    void namesAPortInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> Home.broker(Home.settings(folder, other.getLocalPort(), List.of())))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("set port of org.metahab.mqtt.broker");
        }
    }

    @Test
    void namesAFolderThatAnotherBrokerUses() throws Exception {
        try (EmbeddedBroker one = Home.broker(folder)) {
            assertThat(one.port()).isPositive();
            assertThatThrownBy(() -> Home.broker(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(folder.resolve("data").toString())
                    .hasMessageContaining("in use by another broker");
        }
    }

    @Test
    void namesAFolderThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Home.broker(file.resolve("broker")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("set folder");
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> !name.startsWith("MQTT ") && !name.equals("awaitility-thread"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
