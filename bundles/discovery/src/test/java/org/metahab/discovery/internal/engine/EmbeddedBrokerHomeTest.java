/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.internal.homeassistant.HomeAssistant;
import org.metahab.discovery.internal.mqtt.MqttLink;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.thing.ThingStatusInfo.Status;
import org.metahab.hub.value.Quantity;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.metahab.mqtt.broker.internal.BrokerSettings;
import org.metahab.mqtt.broker.internal.EmbeddedBroker;
import org.metahab.mqtt.broker.internal.access.AccessRules;
import org.metahab.mqtt.standalone.StandaloneConnection;

/** Discovery at the embedded broker, through its restart. */
class EmbeddedBrokerHomeTest {

    @TempDir
    private Path folder;

    private EmbeddedBroker start(int port) throws Exception {
        BrokerSettings settings = new BrokerSettings(
                "127.0.0.1", port, null, folder, Set.of("hub", "meter"), AccessRules.parse(List.of()));
        return EmbeddedBroker.start(settings, Clock.systemUTC());
    }

    private StandaloneConnection connect(String user, int port) {
        return StandaloneConnection.open(Map.of(
                "id",
                user,
                "uri",
                "tcp://127.0.0.1:" + port,
                "user",
                user,
                "passwordFile",
                folder.resolve("accounts/" + user + ".password").toString(),
                "reconnectMax",
                500));
    }

    private static void retain(StandaloneConnection device, String topic, String payload) {
        var unused = device.connection()
                .publish(new MqttMessage(topic, payload.getBytes(StandardCharsets.UTF_8), Qos.AT_LEAST_ONCE, true));
    }

    private static void awaitStatus(DiscoveryEngine engine, Status status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(engine.things().things())
                        .singleElement()
                        .satisfies(thing -> assertThat(thing.status().status()).isEqualTo(status)));
    }

    @Test
    void aDeviceIsFoundReadLostAndFoundAgain() throws Exception {
        FakeHub hub = new FakeHub();
        EmbeddedBroker first = start(0);
        int port = first.port();
        try (StandaloneConnection device = connect("meter", port);
                StandaloneConnection connection = connect("hub", port);
                DiscoveryEngine engine = new DiscoveryEngine(
                        hub,
                        new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                        event -> {},
                        new JsonThingStore(folder),
                        new EngineSettings(true, false, 10_000))) {
            try (first) {
                engine.addConvention(HomeAssistant.convention(true));
                engine.addLink(new MqttLink(connection.connection()));
                retain(
                        device,
                        "homeassistant/sensor/meter/config",
                        "{\"name\":\"Power\",\"uniq_id\":\"p\",\"stat_t\":\"meter/state\",\"unit_of_meas\":\"W\","
                                + "\"dev_cla\":\"power\",\"dev\":{\"ids\":\"meter\",\"name\":\"Meter\"}}");
                retain(device, "meter/state", "7");
                awaitStatus(engine, Status.ONLINE);
                await().untilAsserted(() -> assertThat(hub.states).containsEntry("Meter_Power", Quantity.of(7, "W")));
            }
            awaitStatus(engine, Status.OFFLINE);
            try (EmbeddedBroker again = start(port)) {
                assertThat(again.port()).isEqualTo(port);
                awaitStatus(engine, Status.ONLINE);
                retain(device, "meter/state", "8");
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(hub.states).containsEntry("Meter_Power", Quantity.of(8, "W")));
            }
        }
    }
}
