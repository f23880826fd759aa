/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.internal.coap.CoapServers;
import org.metahab.discovery.internal.coap.CoapSettings;
import org.metahab.discovery.internal.coap.RealCoap;
import org.metahab.discovery.internal.corelink.CoreLinkConvention;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.testing.NeedsPrograms;
import org.metahab.hub.thing.ThingStatusInfo.Status;

/** A device made of libcoap's server, that libcoap's client registers with the hub; it is restarted meanwhile. */
@NeedsPrograms({"coap-client-openssl", "coap-server-openssl"})
class LibCoapHomeTest {

    private static final String KEY = "correct horse battery";
    private static final Duration SOON = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private final FakeHub hub = new FakeHub();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private DiscoveryEngine engine;
    private List<Integer> ports;

    private void startHub() throws Exception {
        for (String file : List.of("porch.psk", "device.psk")) {
            Path key = folder.resolve(file);
            Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(key, KEY);
        }
        RealCoap coap =
                new RealCoap(folder, Map.of("psk", new String[] {"porch=porch.psk", "hub@127.0.0.1=device.psk"}));
        opened.add(coap);
        RealCoap.HubDirectory directory = coap.openDirectory();
        ports = directory.ports();
        engine = new DiscoveryEngine(
                hub,
                new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                event -> {},
                new JsonThingStore(folder),
                new EngineSettings(true, false, 262_144));
        opened.add(0, engine);
        engine.addConvention(new CoreLinkConvention());
        opened.add(
                0,
                new CoapServers(
                        coap.client(),
                        new CoapSettings(List.of(), false, SOON, SOON, List.of()),
                        directory.endpoints(),
                        engine::addLink,
                        engine::removeLink));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    private static int freePort() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static Process program(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void stop(Process process) throws Exception {
        process.destroyForcibly().waitFor();
    }

    private static String register(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("coap-client-openssl", "-v", "6", "-m", "post", "-t", "40"));
        command.addAll(List.of("-e", "</time>;rt=\"clock\";if=\"core.s\";obs"));
        command.addAll(List.of(arguments));
        Process client = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        client.waitFor();
        return printed;
    }

    private void awaitStatus(Status status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(engine.things().things())
                        .singleElement()
                        .satisfies(thing -> {
                            assertThat(thing.uid()).contains("node1");
                            assertThat(thing.status().status()).isEqualTo(status);
                        }));
    }

    private void isFoundReadLostAndFoundAgain(String[] server, String[] registration) throws Exception {
        Process device = program(server);
        try {
            assertThat(register(registration)).contains("2.01");
            awaitStatus(Status.ONLINE);
            await().atMost(Duration.ofSeconds(30)).until(() -> !hub.states.isEmpty());
        } finally {
            stop(device);
        }
        awaitStatus(Status.OFFLINE);
        hub.states.clear();
        Process again = program(server);
        try {
            awaitStatus(Status.ONLINE);
            await().atMost(Duration.ofSeconds(30)).until(() -> !hub.states.isEmpty());
        } finally {
            stop(again);
        }
    }

    @Test
    void aDeviceThatRegistersInTheClearIsFoundReadLostAndFoundAgain() throws Exception {
        startHub();
        int port = freePort();
        isFoundReadLostAndFoundAgain(
                new String[] {"coap-server-openssl", "-A", "127.0.0.1", "-p", String.valueOf(port)},
                new String[] {"coap://127.0.0.1:" + ports.get(0) + "/rd?ep=node1&base=coap://127.0.0.1:" + port});
    }

    @Test
    void aDeviceThatRegistersWithItsKeyIsFoundReadLostAndFoundAgain() throws Exception {
        startHub();
        int port = freePort();
        isFoundReadLostAndFoundAgain(
                new String[] {"coap-server-openssl", "-A", "127.0.0.1", "-p", String.valueOf(port), "-k", KEY},
                new String[] {
                    "-u",
                    "porch",
                    "-k",
                    KEY,
                    "coaps://127.0.0.1:" + ports.get(1) + "/rd?ep=node1&base=coaps://127.0.0.1:" + (port + 1)
                });
    }
}
