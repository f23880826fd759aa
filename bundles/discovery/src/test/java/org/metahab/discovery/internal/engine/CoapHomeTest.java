/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.internal.coap.CoapDevice;
import org.metahab.discovery.internal.coap.CoapDevice.Point;
import org.metahab.discovery.internal.coap.CoapServers;
import org.metahab.discovery.internal.coap.CoapSettings;
import org.metahab.discovery.internal.coap.RealCoap;
import org.metahab.discovery.internal.corelink.CoreLinkConvention;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingStatusInfo.Status;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Quantity;

/** Devices on real servers of Californium, from their links to items and back. */
class CoapHomeTest {

    private static final Duration SOON = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private final FakeHub hub = new FakeHub();
    private RealCoap coap;
    private DiscoveryEngine engine;
    private final List<CoapServers> searches = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        coap = new RealCoap(folder, Map.of());
        engine = new DiscoveryEngine(
                hub,
                new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                event -> {},
                new JsonThingStore(folder),
                new EngineSettings(true, false, 262_144));
        engine.addConvention(new CoreLinkConvention());
    }

    @AfterEach
    void close() throws Exception {
        searches.forEach(CoapServers::close);
        engine.close();
        coap.close();
    }

    private void look(CoapDevice device) {
        searches.add(new CoapServers(
                coap.client(),
                new CoapSettings(List.of(device.uri()), false, SOON, SOON),
                new NoDirectory(),
                engine::addLink,
                engine::removeLink));
    }

    private void awaitTrue(Callable<Boolean> condition) {
        await().atMost(40, TimeUnit.SECONDS).until(condition);
    }

    private Thing thing() {
        return engine.things().things().iterator().next();
    }

    private boolean is(Status status) {
        return !engine.things().things().isEmpty() && thing().status().status() == status;
    }

    @Test
    void aDeviceBecomesItemsTakesCommandsGoesAndReturns() throws Exception {
        Point lamp = new Point("/kitchen/lamp", "light", "core.a", false, "OFF").with("title", "Lamp");
        int port;
        try (CoapDevice device = new CoapDevice(coap, 0, lamp)) {
            port = device.port();
            look(device);
            awaitTrue(() -> hub.states.containsValue(OnOff.OFF));
            assertThat(thing().location()).isEqualTo("Kitchen");
            String item = hub.states.keySet().iterator().next();
            engine.onCommand(item, OnOff.ON);
            awaitTrue(() -> hub.states.get(item) == OnOff.ON);
            assertThat(lamp.received).containsExactly("0 ON");
            assertThat(is(Status.ONLINE)).isTrue();
        }
        awaitTrue(() -> is(Status.OFFLINE));
        try (CoapDevice again = new CoapDevice(coap, port, lamp)) {
            assertThat(again.port()).isEqualTo(port);
            awaitTrue(() -> is(Status.ONLINE));
        }
    }

    @Test
    void aNameMovesToAnotherAddressOnlyWhenItsDeviceIsGone() throws Exception {
        Point here = new Point("/t", "temperature", "core.s", false, "21").with("ep", "node7");
        Point there = new Point("/t", "temperature", "core.s", false, "99").with("ep", "node7");
        try (CoapDevice second = new CoapDevice(coap, 0, there)) {
            try (CoapDevice first = new CoapDevice(coap, 0, here)) {
                look(first);
                awaitTrue(() -> hub.states.containsValue(Quantity.of(21, "°C")));
                look(second);
                awaitTrue(() -> engine.statistics().problems().containsKey(Kind.INTRUSION));
                assertThat(hub.states).doesNotContainValue(Quantity.of(99, "°C"));
            }
            awaitTrue(() -> hub.states.containsValue(Quantity.of(99, "°C")));
            assertThat(engine.things().things()).hasSize(1);
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
