/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.internal.homeassistant.HomeAssistant;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.internal.mqtt.MqttLink;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.discovery.spi.Convention;
import org.metahab.hub.HubClock;
import org.metahab.hub.clock.ScaledClock;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.testing.NeedsPrograms;
import org.metahab.mqtt.standalone.StandaloneConnection;

/** All devices are found in the end, however many announcements a broker keeps, and however few it hands out at once. */
class GapSearchTest {

    private static final List<String> VALUES =
            List.of("temperature", "humidity", "pressure", "battery", "voltage", "linkquality", "illuminance", "power");

    @TempDir
    private Path folder;

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);

    private DiscoveryEngine start(Link link, HubClock time, Convention convention) {
        DiscoveryEngine engine = new DiscoveryEngine(
                new FakeHub(), time, event -> {}, new JsonThingStore(folder), new EngineSettings(false, false, 10_000));
        engine.addConvention(convention);
        engine.addLink(link);
        return engine;
    }

    private static String topic(int device, String value) {
        return "homeassistant/sensor/0x" + (100_000 + 7 * device) + "/" + value + "/config";
    }

    private static String config(int device, String value) {
        return """
                {"device":{"identifiers":["zigbee2mqtt_0x%1$s"],"manufacturer":"Acme","model":"Climate sensor with \
                a long name, as vendors like them","name":"Sensor %2$s"},"name":"%3$s","object_id":"sensor_%2$s_%3$s",\
                "origin":{"name":"Zigbee2MQTT","sw":"2.6.0","url":"https://www.zigbee2mqtt.io"},\
                "state_class":"measurement","state_topic":"zigbee2mqtt/Sensor %2$s","unique_id":"0x%1$s_%3$s",\
                "value_template":"{{ value_json.%3$s }}"}"""
                .formatted(100_000 + 7 * device, device, value);
    }

    private long channels(DiscoveryEngine engine) {
        return engine.inbox().entries().stream()
                .mapToLong(entry -> entry.thing().channels().size())
                .sum();
    }

    private void lookForLong(DiscoveryEngine engine) {
        IntStream.range(0, 400).forEach(second -> {
            clock.advance(Duration.ofSeconds(1));
            await().pollInterval(Duration.ofMillis(1)).pollDelay(Duration.ZERO).until(engine::isIdle);
        });
    }

    @Test
    void asksForNarrowerFiltersUntilABrokerThatLeavesMessagesOutHasToldAll() {
        FakeLink link = new FakeLink("home");
        for (int i = 0; i < 400; i++) {
            for (String value : VALUES) {
                link.keep(topic(i, value), config(i, value));
            }
        }
        link.keep("homeassistant/sensor/lonely/config", config(1_000, "co2"));
        link.limit(600);
        try (DiscoveryEngine engine = start(link, clock, HomeAssistant.convention(false))) {
            lookForLong(engine);
            assertThat(channels(engine)).isEqualTo(400 * 8 + 1);
            assertThat(engine.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.kind()).isEqualTo(Kind.MESSAGE_DROPPED);
                assertThat(problem.source()).isEqualTo("mqtt:home homeassistant/sensor/#");
                assertThat(problem.reason()).contains("max_queued_messages 0").doesNotContain("missing");
            });
            assertThat(link.isHeard("homeassistant/sensor/new/value/config")).isTrue();
            assertThat(link.listenerCount()).isLessThan(100);
        }
    }

    @Test
    void saysThatSomeMayBeMissingWhereAFilterCanNotBeNarrowed() {
        FakeLink link = new FakeLink("home");
        for (int i = 0; i < 2_000; i++) {
            link.keep("test/device" + i, "name Device" + i);
        }
        link.limit(1_000);
        try (DiscoveryEngine engine = start(link, clock, new ScriptedConvention("test", 0))) {
            lookForLong(engine);
            assertThat(engine.statistics().inbox()).isEqualTo(1_000);
            assertThat(engine.problems()).singleElement().satisfies(problem -> assertThat(problem.reason())
                    .contains("some may be missing", "max_queued_messages 0"));
        }
    }

    @Test
    void doesNotAskAgainWhereFewAnnouncementsAreKept() {
        FakeLink link = new FakeLink("home");
        for (int i = 0; i < 100; i++) {
            link.keep("test/device" + i, "name Device" + i);
        }
        try (DiscoveryEngine engine = start(link, clock, new ScriptedConvention("test", 0))) {
            lookForLong(engine);
            assertThat(engine.statistics().inbox()).isEqualTo(100);
            assertThat(engine.statistics().messages()).isEqualTo(100);
            assertThat(engine.problems()).isEmpty();
        }
    }

    @NeedsPrograms("mosquitto")
    @Test
    void finds20000AnnouncementsAtAMosquittoWithDefaultSettings() throws Exception {
        int devices = 2_500;
        try (Mosquitto broker = new Mosquitto(folder)) {
            MqttClient bridge = new MqttClient(broker.uri(), "bridge", new MemoryPersistence());
            bridge.connect();
            for (int i = 0; i < devices; i++) {
                for (String value : VALUES) {
                    bridge.publish(topic(i, value), config(i, value).getBytes(StandardCharsets.UTF_8), 0, true);
                }
            }
            bridge.publish("done", new byte[0], 1, false);
            bridge.disconnect();
            bridge.close();
            try (ScaledClock time = ScaledClock.real(ZoneId.of("UTC"));
                    StandaloneConnection connection =
                            StandaloneConnection.open(Map.of("id", "home", "uri", broker.uri()));
                    DiscoveryEngine engine =
                            start(new MqttLink(connection.connection()), time, HomeAssistant.convention(false))) {
                await().atMost(Duration.ofMinutes(4))
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertThat(channels(engine)).isEqualTo(devices * 8L));
                await().atMost(Duration.ofMinutes(4)).untilAsserted(() -> assertThat(engine.problems())
                        .anySatisfy(problem -> assertThat(problem.reason()).contains("max_queued_messages 0")));
            }
        }
    }
}
