/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapObserver;
import org.metahab.coap.CoapReply;
import org.metahab.coap.WebLink;
import org.metahab.hub.testing.NeedsPrograms;

/** The hub's client with libcoap's server, which is restarted while it is observed. */
@NeedsPrograms("coap-server-openssl")
class LibCoapServerTest {

    private static final String KEY = "correct horse battery";

    @TempDir
    Path folder;

    private CaliforniumClient client;
    private final List<String> times = new CopyOnWriteArrayList<>();
    private final List<String> losses = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        if (client != null) {
            client.close();
        }
    }

    /** Two neighbouring ports: libcoap speaks DTLS at the second. */
    private static int freePort() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static LibCoap start(int port, String... more) throws Exception {
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"-A", "127.0.0.1", "-p", String.valueOf(port)}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return LibCoap.program("coap-server-openssl", arguments);
    }

    private <T> T ask(Callable<T> question) {
        return await().atMost(30, TimeUnit.SECONDS).ignoreExceptions().until(question, answer -> answer != null);
    }

    private void observe(URI uri) {
        client.observe(uri, new CoapObserver() {
            @Override
            public void onState(CoapReply state) {
                times.add(state.content().text());
            }

            @Override
            public void onLost(String why) {
                losses.add(why);
            }
        });
    }

    private void speaksAndObservesThroughARestart(URI server, int port, String... arguments) throws Exception {
        try (LibCoap running = start(port, arguments)) {
            List<WebLink> links = ask(() -> CaliforniumClientTest.await(client.discover(server)));
            assertThat(links).as(running.output()).anySatisfy(link -> {
                assertThat(link.target()).isEqualTo("/time");
                assertThat(link.has("obs")).isTrue();
                assertThat(link.values("rt")).containsExactly("ticks");
            });
            assertThat(CaliforniumClientTest.await(
                                    client.put(server.resolve("/example_data"), CoapContent.text("hello")))
                            .isSuccess())
                    .isTrue();
            assertThat(CaliforniumClientTest.await(client.get(server.resolve("/example_data")))
                            .content()
                            .text())
                    .isEqualTo("hello");
            observe(server.resolve("/time"));
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> times.stream().distinct().count() >= 2);
        }
        await().atMost(60, TimeUnit.SECONDS).until(() -> !losses.isEmpty());
        int before = times.size();
        try (LibCoap restarted = start(port, arguments)) {
            await().atMost(60, TimeUnit.SECONDS).until(() -> times.size() > before + 1);
            assertThat(restarted.output()).doesNotContain("ERR");
        }
    }

    @Test
    void speaksInTheClear() throws Exception {
        client = new CaliforniumClient(TestSettings.quick().build(), folder);
        int port = freePort();

        speaksAndObservesThroughARestart(URI.create("coap://127.0.0.1:" + port), port);
    }

    @Test
    void speaksOverDtlsWithAPreSharedKey() throws Exception {
        Path file = folder.resolve("lamp.psk");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, KEY);
        client = new CaliforniumClient(
                TestSettings.quick()
                        .with("psk", new String[] {"hub@127.0.0.1=lamp.psk"})
                        .build(),
                folder);
        int port = freePort();

        speaksAndObservesThroughARestart(URI.create("coaps://127.0.0.1:" + (port + 1)), port, "-k", KEY);
    }
}
