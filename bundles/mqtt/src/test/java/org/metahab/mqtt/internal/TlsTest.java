/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.mqtt.MqttHealth.State;
import org.metahab.mqtt.broker.internal.BrokerSettings;

/** Whom an encrypted connection believes. The certificates are made by the JDK's keytool. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    private Peer peer;
    private Peer elsewhere;

    @BeforeAll
    void start() throws Exception {
        Path passwordFile = Files.writeString(folder.resolve("keys.password"), PASSWORD + "\n");
        peer = Peer.start(
                folder.resolve("good"), 0, new BrokerSettings.Tls(0, key("good", "san=ip:127.0.0.1"), passwordFile));
        elsewhere = Peer.start(
                folder.resolve("elsewhere"),
                0,
                new BrokerSettings.Tls(0, key("elsewhere", "san=dns:elsewhere.example"), passwordFile));
    }

    @AfterAll
    void stop() {
        peer.close();
        elsewhere.close();
    }

    @Test
    void connectsToABrokerWhoseAuthorityIsInTheCaFile() {
        ReconnectingConnection connection =
                connect(peer, "caFile", folder.resolve("good.pem").toString());
        await().until(() -> connection.health().state() == State.CONNECTED);
    }

    @Test
    void connectsToABrokerWhoseAuthorityIsInTheTrustStore() throws Exception {
        Path store = folder.resolve("trust.p12");
        keytool(List.of(
                "-importcert",
                "-noprompt",
                "-alias",
                "ca",
                "-file",
                folder.resolve("good.pem").toString(),
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        ReconnectingConnection connection = connect(
                peer,
                "trustStore",
                store.toString(),
                "trustStorePasswordFile",
                folder.resolve("keys.password").toString());
        await().until(() -> connection.health().state() == State.CONNECTED);
    }

    @Test
    void refusesABrokerOfAnUnknownAuthority() {
        ReconnectingConnection connection = connect(peer);
        await().untilAsserted(() -> assertThat(connection.health().problem())
                .startsWith("TLS with ssl://127.0.0.1")
                .contains("set caFile"));
        assertThat(connection.health().state()).isNotEqualTo(State.CONNECTED);
    }

    @Test
    void refusesABrokerUnderAnotherName() {
        ReconnectingConnection connection =
                connect(elsewhere, "caFile", folder.resolve("elsewhere.pem").toString());
        await().untilAsserted(() -> assertThat(connection.health().problem())
                .startsWith("TLS with ssl://127.0.0.1")
                .contains("use the host name that is in the broker's certificate"));
        assertThat(connection.health().state()).isNotEqualTo(State.CONNECTED);
    }

    @Test
    void namesACaFileThatIsMissingOrEmpty() throws Exception {
        ReconnectingConnection missing = connect(peer, "caFile", "/no/such.pem");
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        ReconnectingConnection without = connect(peer, "caFile", empty.toString());
        await().untilAsserted(() -> assertThat(missing.health().problem()).contains("/no/such.pem", "cannot be read"));
        await().untilAsserted(
                        () -> assertThat(without.health().problem()).contains(empty.toString(), "no certificate"));
    }

    private static ReconnectingConnection connect(Peer peer, Object... settings) {
        Object[] all = new Object[settings.length + 2];
        all[0] = "uri";
        all[1] = "ssl://127.0.0.1:" + peer.broker().tlsPort().getAsInt();
        System.arraycopy(settings, 0, all, 2, settings.length);
        return peer.connect(all);
    }

    private static Path key(String name, String extension) throws Exception {
        Path store = folder.resolve(name + ".p12");
        keytool(List.of(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                extension,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        keytool(List.of(
                "-exportcert",
                "-rfc",
                "-alias",
                "broker",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                folder.resolve(name + ".pem").toString()));
        return store;
    }

    private static void keytool(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(arguments);
        command.add(
                0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
