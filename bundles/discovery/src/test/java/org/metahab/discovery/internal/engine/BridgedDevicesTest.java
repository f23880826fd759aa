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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.discovery.internal.zigbee2mqtt.Zigbee2MqttConvention;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingStatusInfo.Status;
import org.metahab.hub.value.OnOff;

/** Devices behind a bridge that lists them all in one message. */
class BridgedDevicesTest {

    private static final String LIST = "zigbee2mqtt/bridge/devices";
    private static final int LIMIT = 2_000;

    @TempDir
    private Path folder;

    private final FakeHub hub = new FakeHub();
    private final FakeLink link = new FakeLink("home");
    private DiscoveryEngine engine;

    @BeforeEach
    void start() {
        engine = new DiscoveryEngine(
                hub,
                new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                event -> {},
                new JsonThingStore(folder),
                new EngineSettings(true, false, LIMIT));
        engine.addConvention(new Zigbee2MqttConvention(List.of("zigbee2mqtt")));
        engine.addLink(link);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static String list(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        """
                        {"ieee_address":"0x00158d%010x","type":"Router","friendly_name":"Plug %1$d","definition":
                         {"model":"P","vendor":"Acme","description":"Smart plug","exposes":[{"type":"switch","features":[
                          {"type":"binary","name":"state","property":"state","access":7,"value_on":"ON",
                           "value_off":"OFF"}]}]}}"""
                                ::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void eventually(Runnable check) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(check::run);
    }

    private Thing onlyThing() {
        assertThat(engine.things().things()).hasSize(1);
        return engine.things().things().iterator().next();
    }

    @Test
    void aListOfManyDevicesMayBeLargerThanOtherMessages() {
        assertThat(list(20).length()).isGreaterThan(LIMIT);
        link.retain(LIST, list(20));
        eventually(() -> assertThat(engine.things().things()).hasSize(20));
        assertThat(engine.problems()).isEmpty();
    }

    @Test
    void aDeviceIsOnlineWithItsBridgeUnlessItsOwnAvailabilitySaysNo() {
        link.retain(LIST, list(1));
        eventually(() -> assertThat(onlyThing().status().status()).isEqualTo(Status.UNKNOWN));
        link.publish("zigbee2mqtt/bridge/state", "online");
        eventually(() -> assertThat(onlyThing().status().status()).isEqualTo(Status.ONLINE));
        link.publish("zigbee2mqtt/Plug 0/availability", "{\"state\":\"offline\"}");
        eventually(() -> assertThat(onlyThing().status().status()).isEqualTo(Status.OFFLINE));
        link.publish("zigbee2mqtt/Plug 0/availability", "{\"state\":\"online\"}");
        eventually(() -> assertThat(onlyThing().status().status()).isEqualTo(Status.ONLINE));
        link.publish("zigbee2mqtt/bridge/state", "{\"state\":\"offline\"}");
        eventually(() -> assertThat(onlyThing().status().status()).isEqualTo(Status.OFFLINE));
    }

    @Test
    void aDeviceThatIsNotListedAnyMoreIsGoneWithItsItems() {
        link.retain(LIST, list(2));
        eventually(() -> assertThat(hub.items).containsKeys("Plug_0", "Plug_1"));
        link.retain(LIST, list(1));
        eventually(() -> assertThat(engine.things().things()).hasSize(1));
        assertThat(hub.items.keySet()).allMatch(name -> name.startsWith("Plug_0"));
    }

    @Test
    void aDeviceIsAskedForTheStateThatTheBrokerDoesNotKeep() {
        link.retain(LIST, list(1));
        eventually(() -> assertThat(link.sent).contains(Outgoing.of("zigbee2mqtt/Plug 0/get", "{\"state\":\"\"}")));
        link.publish("zigbee2mqtt/Plug 0", "{\"state\":\"ON\"}");
        eventually(() -> assertThat(hub.states).containsValue(OnOff.ON));
    }
}
