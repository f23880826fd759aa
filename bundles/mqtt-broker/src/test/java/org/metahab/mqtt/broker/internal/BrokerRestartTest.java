/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    void keepsAcknowledgedRetainedMessagesWhenItIsKilled() throws Exception {
        Path asKilled = Files.createDirectories(folder.resolve("copy/data"));
        try (EmbeddedBroker broker = Home.broker(folder.resolve("first"));
                Client hub = Client.connect(broker, "hub")) {
            for (int i = 0; i < 500; i++) {
                hub.publish("a/" + i, "x" + i, 1, true);
            }
            Files.copy(folder.resolve("first/data/retained.log"), asKilled.resolve("retained.log"));
        }
        try (EmbeddedBroker broker = Home.broker(folder.resolve("copy"));
                Client hub = Client.connect(broker, "hub")) {
            hub.subscribe("a/+");
            await().until(() -> hub.heard().size() >= 500);
            assertThat(hub.heard()).hasSize(500).contains("!a/0=x0", "!a/499=x499");
        }
    }

    @Test
    void keepsARetainedWillOverARestart() throws Exception {
        try (EmbeddedBroker broker = Home.broker(folder, "lamp")) {
            Client lamp = Client.connect(broker, "lamp", Home.password(broker, "lamp"), "lamp", "!lamp/availability");
            lamp.publish("lamp/availability", "online", 1, true);
            lamp.vanish();
            Path log = folder.resolve("data/retained.log");
            await().until(() -> Files.readString(log, ISO_8859_1).contains("offline"));
        }
        try (EmbeddedBroker broker = Home.broker(folder);
                Client hub = Client.connect(broker, "hub")) {
            hub.subscribe("lamp/#");
            await().untilAsserted(() -> assertThat(hub.heard()).containsExactly("!lamp/availability=offline"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void goesOnAndSaysSoWhenTheDiskIsFull() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("data/retained.log"), Path.of("/dev/full"));
        try (EmbeddedBroker broker = Home.broker(folder);
                Client hub = Client.connect(broker, "hub")) {
            hub.subscribe("a");
            hub.publish("a", "x", 1, true);
            await().untilAsserted(() -> assertThat(hub.heard()).containsExactly("a=x"));
            assertThat(broker.health().problem())
                    .contains(folder.resolve("data/retained.log").toString())
                    .contains("make room on the disk");
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
