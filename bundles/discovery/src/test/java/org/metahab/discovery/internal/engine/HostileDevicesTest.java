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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.DiscoveryProblem;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.internal.homeassistant.HomeAssistant;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.value.Quantity;

/** What a device sends in error or to do harm is counted, reported once for the device, and skipped. */
class HostileDevicesTest {

    private static final int LIMIT = 10_000;
    private static final String THING = "homeassistant:device:meter";

    @TempDir
    private Path folder;

    private final FakeHub hub = new FakeHub();
    private final FakeLink link = new FakeLink("home");
    private DiscoveryEngine engine;

    @BeforeEach
    void startWithMeter() {
        engine = new DiscoveryEngine(
                hub,
                new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                event -> {},
                new JsonThingStore(folder),
                new EngineSettings(true, false, LIMIT));
        engine.addConvention(HomeAssistant.convention(false));
        engine.addLink(link);
        for (String value : List.of("power", "energy", "voltage", "current")) {
            link.retain("homeassistant/sensor/meter/" + value + "/config", config(value));
        }
        await().until(() -> hub.items.size() == 5 && engine.isIdle());
    }

    private static String config(String value) {
        return """
                {"name":"%1$s","uniq_id":"meter_%1$s","stat_t":"meter/%1$s","val_tpl":"{{ value_json.v | float }}",\
                "unit_of_meas":"W","dev_cla":"power","dev":{"ids":"meter","name":"Meter"}}"""
                .formatted(value);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private List<DiscoveryProblem> problems(Kind kind) {
        return engine.problems().stream()
                .filter(problem -> problem.kind() == kind)
                .toList();
    }

    private void awaitCount(Kind kind, long count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(engine.statistics().problems()).containsEntry(kind, count));
    }

    private void isStillRead() {
        link.publish("meter/power", "{\"v\":42}");
        await().untilAsserted(() -> assertThat(hub.states).containsEntry("Meter_Power", Quantity.of(42, "W")));
    }

    @Test
    void oversizedMessagesOfAllTopicsOfADeviceAreOneReport() {
        for (String value : List.of("power", "energy", "voltage", "current")) {
            link.publish("meter/" + value, "{\"v\":1,\"x\":\"" + "x".repeat(LIMIT) + "\"}");
        }
        awaitCount(Kind.MESSAGE_OVERSIZED, 4);
        assertThat(problems(Kind.MESSAGE_OVERSIZED)).singleElement().satisfies(problem -> {
            assertThat(problem.source()).isEqualTo(THING);
            assertThat(problem.count()).isEqualTo(4);
        });
        isStillRead();
    }

    @Test
    void truncatedNestedAndUndecodableMessagesAreOneReport() {
        byte[] noUtf8 = {'{', '"', 'v', '"', ':', '"', (byte) 0xc3, (byte) 0x28, (byte) 0xff, '"', '}'};
        link.publish("meter/power", "{\"v\":4");
        link.publish("meter/energy", "{\"v\":" + "[".repeat(4_000) + "]".repeat(4_000) + "}");
        link.publish("meter/voltage", noUtf8);
        link.publish("meter/current", "{\"v\":\"\u0000\u202e{{ 7*7 }}\"}");
        awaitCount(Kind.STATE_UNREADABLE, 4);
        assertThat(problems(Kind.STATE_UNREADABLE)).singleElement().satisfies(problem -> {
            assertThat(problem.source()).isEqualTo(THING);
            assertThat(problem.count()).isEqualTo(4);
            assertThat(problem.reason()).contains("meter/");
        });
        assertThat(hub.states).isEmpty();
        isStillRead();
    }

    @Test
    void oversizedAnnouncementsUnderAnyNumberOfTopicsAreOneReport() {
        IntStream.range(0, 300)
                .forEach(i -> link.publish("homeassistant/sensor/evil" + i + "/x/config", "{" + " ".repeat(LIMIT)));
        awaitCount(Kind.MESSAGE_OVERSIZED, 300);
        assertThat(problems(Kind.MESSAGE_OVERSIZED)).singleElement().satisfies(problem -> {
            assertThat(problem.source()).isEqualTo("mqtt:home homeassistant/sensor/#");
            assertThat(problem.count()).isEqualTo(300);
        });
        isStillRead();
    }

    @Test
    void aFloodOnOneTopicStarvesNoOther() {
        for (int i = 0; i < 150_000; i++) {
            link.publish("meter/energy", "{\"v\":" + i + "}");
            if (i == 100_000) {
                link.publish("meter/power", "{\"v\":42}");
                link.publish(
                        "homeassistant/sensor/late/x/config", config("late").replace("\"meter\"", "\"late\""));
            }
        }
        await().untilAsserted(() -> assertThat(hub.states).containsEntry("Meter_Power", Quantity.of(42, "W")));
        await().untilAsserted(() ->
                assertThat(engine.things().thing("homeassistant:device:late")).isPresent());
        await().untilAsserted(() -> assertThat(hub.states).containsEntry("Meter_Energy", Quantity.of(149_999, "W")));
        assertThat(problems(Kind.MESSAGE_DROPPED))
                .extracting(DiscoveryProblem::source)
                .allMatch("meter/energy"::equals);
    }
}
