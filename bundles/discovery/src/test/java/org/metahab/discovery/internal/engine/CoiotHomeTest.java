/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.coap.EndpointDirectory;
import org.metahab.coap.RegisteredEndpoint;
import org.metahab.discovery.internal.coap.CoapServers;
import org.metahab.discovery.internal.coap.CoapSettings;
import org.metahab.discovery.internal.coap.RealCoap;
import org.metahab.discovery.internal.shelly.ShellyConvention;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.value.OnOff;

/** Shelly devices that tell their state without being asked (CoIoT for Shelly devices, "Status"). */
class CoiotHomeTest {

    private static final String DESCRIPTION =
            """
            {"blk":[{"I":1,"D":"relay_0"}],"sen":[{"I":1101,"T":"S","D":"output","R":"0/1","L":1}]}""";

    @TempDir
    private Path folder;

    private final FakeHub hub = new FakeHub();
    private RealCoap coap;
    private DiscoveryEngine engine;
    private CoapServers servers;
    private InetSocketAddress listener;

    @BeforeEach
    void open() throws Exception {
        coap = new RealCoap(folder, Map.of());
        engine = new DiscoveryEngine(
                hub,
                new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                event -> {},
                new JsonThingStore(folder),
                new EngineSettings(true, false, 262_144));
        engine.addConvention(new ShellyConvention(List.of("+"), false));
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            listener = new InetSocketAddress(InetAddress.getLoopbackAddress(), free.getLocalPort());
        }
        servers = new CoapServers(
                coap.client(),
                new CoapSettings(List.of(), false, Duration.ofHours(1), Duration.ofHours(1), List.of(listener)),
                new NoDirectory(),
                engine::addLink,
                engine::removeLink);
    }

    @AfterEach
    void close() throws Exception {
        servers.close();
        engine.close();
        coap.close();
    }

    private static void awaitTrue(Callable<Boolean> condition) {
        await().atMost(30, TimeUnit.SECONDS).until(condition);
    }

    @Test
    void aDeviceThatTellsItsStatusIsFoundUnderItsNameAndHeardWithoutBeingAsked() throws Exception {
        try (CoiotDevice shelly = new CoiotDevice("SHSW-1#40F520A1B2C3#2", DESCRIPTION)) {
            shelly.tell(listener, "{\"G\":[[0,1101,1]]}");
            awaitTrue(() -> !engine.things().things().isEmpty());
            assertThat(engine.things().things()).singleElement().satisfies(thing -> {
                assertThat(thing.uid()).endsWith("SHSW-1-40F520A1B2C3");
                assertThat(thing.properties()).containsEntry("modelId", "SHSW-1");
            });
            assertThat(servers.servers()).extracting(String::valueOf).containsExactly(shelly.uri());

            shelly.tell(listener, "{\"G\":[[0,1101,1]]}");
            awaitTrue(() -> hub.states.containsValue(OnOff.ON));
            shelly.sleep();
            shelly.tell(listener, "{\"G\":[[0,1101,0]]}");
            awaitTrue(() -> hub.states.containsValue(OnOff.OFF));
        }
    }

    @Test
    void aDeviceThatSleptIsAskedWhoItIsWhenItSpeaksAgain() throws Exception {
        try (CoiotDevice shelly = new CoiotDevice("SHHT-1#A1B2C3#2", DESCRIPTION)) {
            shelly.sleep();
            shelly.tell(listener, "{\"G\":[]}");
            awaitTrue(() -> !servers.servers().isEmpty());
            shelly.wake();
            awaitTrue(() -> {
                shelly.tell(listener, "{\"G\":[]}");
                return !engine.things().things().isEmpty();
            });
        }
    }

    private static final class NoDirectory implements EndpointDirectory {

        @Override
        public List<RegisteredEndpoint> endpoints() {
            return List.of();
        }

        @Override
        public Watch watch(Watcher watcher) {
            return () -> {};
        }
    }
}
