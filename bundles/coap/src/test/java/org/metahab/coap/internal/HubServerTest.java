/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.coap.CoapContent;
import org.metahab.hub.testing.NeedsPrograms;

/** The hub's server as libcoap's client sees it. */
@NeedsPrograms("coap-client-openssl")
class HubServerTest {

    @TempDir
    Path folder;

    private HubServer server;
    private CaliforniumClient client;
    private final TestResource lamp = new TestResource("/lamps/hall");

    @BeforeEach
    void open() throws Exception {
        client = new CaliforniumClient(TestSettings.quick().build(), folder);
        server = new HubServer(
                TestSettings.quick()
                        .with("psk", new String[] {"porch=porch.psk"})
                        .build(),
                folder,
                client);
        server.addResource(lamp);
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    private String uri(String path) {
        return "coap://127.0.0.1:" + server.addresses().get(0).getPort() + path;
    }

    private String secureUri(String path) {
        return "coaps://127.0.0.1:" + server.addresses().get(1).getPort() + path;
    }

    @Test
    void listsItsResources() throws Exception {
        assertThat(LibCoap.run("-m", "get", uri("/.well-known/core")))
                .contains("</lamps/hall>")
                .contains("rt=\"core.a\"")
                .contains(";obs")
                .contains("title=\"The 'hall' lamp\"")
                .doesNotContain("</lamps>");
    }

    @Test
    void servesAndTakesStates() throws Exception {
        assertThat(LibCoap.run("-m", "get", uri("/lamps/hall"))).contains("OFF");

        LibCoap.run("-m", "put", "-e", "ON", uri("/lamps/hall"));

        assertThat(LibCoap.run("-m", "get", uri("/lamps/hall"))).contains("ON");
    }

    @Test
    void refusesWhatItCannotTake() throws Exception {
        assertThat(LibCoap.run("-m", "put", "-e", "MAYBE", uri("/lamps/hall"))).contains("4.00");
        assertThat(LibCoap.run("-m", "delete", uri("/lamps/hall"))).contains("4.05");
        assertThat(LibCoap.run("-m", "get", uri("/lamps/attic"))).contains("4.04");
        assertThat(LibCoap.run("-m", "get", "-A", "50", uri("/lamps/hall"))).contains("4.06");
        TestResource fixed = new TestResource("/fixed") {
            @Override
            public CompletionStage<Void> put(CoapContent content) {
                throw new UnsupportedOperationException();
            }
        };
        server.addResource(fixed);
        assertThat(LibCoap.run("-m", "put", "-e", "ON", uri("/fixed"))).contains("4.05");
    }

    @Test
    void movesLargeStatesBlockByBlock() throws Exception {
        lamp.set("x".repeat(20_000));

        Path file = folder.resolve("answer");
        LibCoap.run("-m", "get", "-o", file.toString(), uri("/lamps/hall"));

        assertThat(Files.readString(file)).isEqualTo("x".repeat(20_000));
    }

    @Test
    void tellsObserversOfChanges() throws Exception {
        try (LibCoap observer = LibCoap.start("-s", "20", "-m", "get", uri("/lamps/hall"))) {
            await().atMost(10, TimeUnit.SECONDS).until(() -> observer.output().contains("OFF"));

            lamp.set("DIMMED");

            await().atMost(10, TimeUnit.SECONDS).until(() -> observer.output().contains("DIMMED"));
        }
    }

    @Test
    void aRemovedResourceIsGoneWithItsFolder() throws Exception {
        TestResource other = new TestResource("/lamps");
        server.addResource(other);
        server.removeResource(lamp);
        assertThat(LibCoap.run("-m", "get", uri("/lamps/hall"))).contains("4.04");
        assertThat(LibCoap.run("-m", "get", uri("/lamps"))).contains("OFF");

        server.removeResource(other);
        server.addResource(lamp);
        assertThat(LibCoap.run("-m", "get", uri("/lamps/hall"))).contains("OFF");
    }

    @Test
    void takesADeviceWithTheRightKeyOnly() throws Exception {
        Path file = folder.resolve("porch.psk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.delete(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "sesame-open-sesame", StandardCharsets.UTF_8);
        close();
        open();

        assertThat(LibCoap.run("-m", "get", "-u", "porch", "-k", "sesame-open-sesame", secureUri("/lamps/hall")))
                .contains("OFF");
        assertThat(LibCoap.run("-B", "3", "-m", "get", "-u", "porch", "-k", "wrong-wrong", secureUri("/lamps/hall")))
                .doesNotContain("OFF");
        assertThat(LibCoap.run(
                        "-B", "3", "-m", "get", "-u", "thief", "-k", "sesame-open-sesame", secureUri("/lamps/hall")))
                .doesNotContain("OFF");
    }

    @Test
    void keepsAPrivateResourceFromThoseWithoutAKey() throws Exception {
        server.addResource(new TestResource("/diary") {
            @Override
            public boolean isPrivate() {
                return true;
            }
        });

        assertThat(LibCoap.run("-m", "get", uri("/diary"))).contains("4.01").doesNotContain("OFF");
        assertThat(LibCoap.run("-m", "put", "-e", "ON", uri("/diary"))).contains("4.01");
    }

    @Test
    void saysWhatIsGoneAndWhatIsNotPossibleNow() throws Exception {
        server.addResource(refusing("/gone", new NoSuchElementException("it is gone")));
        server.addResource(refusing("/busy", new IllegalStateException("not now")));

        assertThat(LibCoap.run("-m", "put", "-e", "ON", uri("/gone"))).contains("4.04", "it is gone");
        assertThat(LibCoap.run("-m", "put", "-e", "ON", uri("/busy"))).contains("4.09", "not now");
    }

    private static TestResource refusing(String path, RuntimeException why) {
        return new TestResource(path) {
            @Override
            public CompletionStage<Void> put(CoapContent content) {
                return CompletableFuture.failedFuture(why);
            }
        };
    }

    @Test
    void aTakenPortLeavesTheHubWithoutServer() throws Exception {
        try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            HubServer second = new HubServer(
                    TestSettings.quick()
                            .with("server_port", taken.getLocalPort())
                            .build(),
                    folder,
                    client);

            second.addResource(lamp);
            assertThat(second.addresses()).isEmpty();
            second.close();
        }
    }

    @Test
    void anUnknownHostLeavesTheHubWithoutServer() {
        HubServer second = new HubServer(
                TestSettings.quick().with("server_host", "no-such-host.invalid").build(), folder, client);

        assertThat(second.addresses()).isEmpty();
        second.close();
    }

    @Test
    void openedServersAreClosedWithTheService() throws Exception {
        CaliforniumServers servers = new CaliforniumServers(TestSettings.quick().build());
        InetSocketAddress address =
                servers.open(new InetSocketAddress("127.0.0.1", 0)).address();

        assertThatThrownBy(() -> servers.open(address)).hasMessageContaining("can't listen on");
        servers.close();

        new DatagramSocket(address).close();
    }
}
