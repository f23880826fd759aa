/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metahab.coap.internal.CaliforniumClientTest.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapObserver;
import org.metahab.coap.CoapReply;

/** DTLS 1.2 with pre-shared keys (RFC 7252, section 9.1.3.1). */
class DtlsTest {

    private static final String KEY = "correct horse battery";

    @TempDir
    Path folder;

    private CaliforniumClient client;

    @AfterEach
    void close() {
        if (client != null) {
            client.close();
        }
    }

    private void connectWith(String psk, String key) throws IOException {
        Path file = folder.resolve("lamp.psk");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, key + "\n");
        client = new CaliforniumClient(
                TestSettings.quick().with("psk", new String[] {psk}).build(), folder);
    }

    @Test
    void speaksSecurelyWithTheRightKey() throws Exception {
        try (Peer peer = Peer.secure(0, "hub", KEY)) {
            connectWith("hub@127.0.0.1:" + peer.port() + "=lamp.psk", KEY);

            assertThat(await(client.put(peer.uri("/lamp"), CoapContent.text("ON")))
                            .code())
                    .isEqualTo("2.04");
            assertThat(await(client.get(peer.uri("/lamp"))).content().text()).isEqualTo("ON");
        }
    }

    @Test
    void failsWithTheWrongKeyAndNamesTheRemedy() throws Exception {
        try (Peer peer = Peer.secure(0, "hub", KEY)) {
            connectWith("hub@*=lamp.psk", "some other key of ours");

            assertThatThrownBy(() -> await(client.get(peer.uri("/lamp"))))
                    .hasCauseInstanceOf(IOException.class)
                    .hasMessageContaining("check the identity and its key");
        }
    }

    @Test
    void failsWithAnIdentityThatTheServerDoesNotKnow() throws Exception {
        try (Peer peer = Peer.secure(0, "hub", KEY)) {
            connectWith("stranger@*=lamp.psk", KEY);

            assertThatThrownBy(() -> await(client.get(peer.uri("/lamp"))))
                    .hasCauseInstanceOf(IOException.class)
                    .hasMessageContaining("check the identity and its key");
        }
    }

    @Test
    void doesNotUseTheKeyOfOneHostForAnother() throws Exception {
        try (Peer peer = Peer.secure(0, "hub", KEY)) {
            connectWith("hub@192.0.2.77=lamp.psk", KEY);

            assertThatThrownBy(() -> await(client.get(peer.uri("/lamp")))).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void shakesHandsAnewAfterTheServerLostTheSession() throws Exception {
        int port;
        try (Peer peer = Peer.secure(0, "hub", KEY)) {
            port = peer.port();
            connectWith("hub@*=lamp.psk", KEY);
            assertThat(await(client.get(peer.uri("/lamp"))).isSuccess()).isTrue();
        }
        try (Peer restarted = Peer.secure(port, "hub", KEY)) {
            assertThatThrownBy(() -> await(client.get(restarted.uri("/lamp")))).hasCauseInstanceOf(IOException.class);

            assertThat(await(client.get(restarted.uri("/lamp"))).isSuccess()).isTrue();
        }
    }

    @Test
    void observesOnAfterTheServerLostTheSession() throws Exception {
        List<String> states = new CopyOnWriteArrayList<>();
        int port;
        try (Peer peer = Peer.secure(0, "hub", KEY)) {
            port = peer.port();
            peer.lamp.maxAge = 1;
            connectWith("hub@*=lamp.psk", KEY);
            client.observe(peer.uri("/lamp"), new CoapObserver() {
                @Override
                public void onState(CoapReply state) {
                    states.add(state.content().text());
                }

                @Override
                public void onLost(String why) {}
            });
            Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> states.contains("OFF"));
        }
        try (Peer restarted = Peer.secure(port, "hub", KEY)) {
            restarted.lamp.set("back");

            Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> states.contains("back"));
        }
    }

    @Test
    void doesNotUseAKeyThatOthersMayRead() throws Exception {
        Path file = folder.resolve("open.psk");
        Files.writeString(file, KEY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> PskFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void readsHexadecimalKeysAndRefusesShortOnes() throws Exception {
        Path file = folder.resolve("hex.psk");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));

        Files.writeString(file, "hex:00010203040506070809\n");
        assertThat(PskFile.read(file)).hasSize(10).startsWith(0, 1, 2);
        Files.writeString(file, "short");
        assertThatThrownBy(() -> PskFile.read(file)).hasMessageContaining("at least 8");
        Files.writeString(file, "hex:nonsense");
        assertThatThrownBy(() -> PskFile.read(file)).hasMessageContaining("no hexadecimal number");
    }

    @Test
    void readsTheFormsOfAnEntry() {
        assertThat(PskEntry.parse("lamp7=keys/lamp7", folder))
                .isEqualTo(new PskEntry("lamp7", "", 0, folder.resolve("keys/lamp7")));
        assertThat(PskEntry.parse("hub@lamp.local=/k", folder))
                .isEqualTo(new PskEntry("hub", "lamp.local", 0, Path.of("/k")));
        assertThat(PskEntry.parse("hub@[fd00::7]:5684=/k", folder))
                .isEqualTo(new PskEntry("hub", "fd00::7", 5684, Path.of("/k")));
        assertThat(PskEntry.parse("me@home@*=/k", folder)).isEqualTo(new PskEntry("me@home", "*", 0, Path.of("/k")));
        assertThatThrownBy(() -> PskEntry.parse("nothing", folder)).hasMessageContaining("identity=FILE");
    }
}
