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
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.discovery.spi.Convention;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.thing.Channel;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingStatusInfo.Status;
import org.metahab.hub.value.Text;

/** A device that several conventions announce is one thing with one item for each value, whoever comes first. */
class OneDeviceAnnouncedTwiceTest {

    private static final String BRIDGE =
            """
            name Lamp
            identity ieee:0x01
            fact vendor Acme
            channel state lamp
            channel colour lamp/colour""";
    private static final String FOREIGN =
            """
            name 0x01
            identity ieee:0x01
            fact vendor Somebody
            fact firmware 7
            available lamp/there
            channel x_state lamp
            channel x_effect lamp/effect""";

    @TempDir
    private Path folder;

    private final FakeHub hub = new FakeHub();
    private final FakeLink link = new FakeLink("home");
    private final List<DiscoveryEngine> engines = new ArrayList<>();

    @AfterEach
    void close() {
        engines.forEach(DiscoveryEngine::close);
    }

    private DiscoveryEngine start() {
        DiscoveryEngine engine = new DiscoveryEngine(
                hub,
                new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                event -> {},
                new JsonThingStore(folder),
                new EngineSettings(true, false, 10_000));
        engines.add(engine);
        List<Convention> conventions = List.of(new ScriptedConvention("bridge", 10), new ScriptedConvention("ha", 0));
        conventions.forEach(engine::addConvention);
        engine.addLink(link);
        await().until(() -> link.isHeard("bridge/lamp") && link.isHeard("ha/lamp"));
        return engine;
    }

    private void restart() {
        engines.forEach(DiscoveryEngine::close);
        engines.clear();
    }

    private static Thing thing(DiscoveryEngine engine) {
        assertThat(engine.things().things()).hasSize(1);
        return engine.things().things().iterator().next();
    }

    private static Map<String, String> items(DiscoveryEngine engine) {
        Map<String, String> items = new TreeMap<>();
        for (Channel channel : thing(engine).channels()) {
            items.put(
                    channel.uid().substring(channel.uid().lastIndexOf(':') + 1),
                    String.join(",", channel.linkedItems()));
        }
        return items;
    }

    private void announce(boolean bridgeFirst) {
        link.retain(bridgeFirst ? "bridge/lamp" : "ha/lamp", bridgeFirst ? BRIDGE : FOREIGN);
        link.retain(bridgeFirst ? "ha/lamp" : "bridge/lamp", bridgeFirst ? FOREIGN : BRIDGE);
    }

    private static void eventually(Runnable check) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(check::run);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isOneThingThatTheOneWithTheMostSayDescribes(boolean bridgeFirst) {
        DiscoveryEngine engine = start();
        announce(bridgeFirst);
        eventually(() -> assertThat(items(engine)).hasSize(3));
        assertThat(thing(engine).label()).isEqualTo("Lamp");
        assertThat(thing(engine).properties()).containsEntry("vendor", "Acme").containsEntry("firmware", "7");
        assertThat(hub.items).hasSize(4);
        assertThat(engine.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesTheAvailabilityThatOnlyTheOtherKnowsOf(boolean bridgeFirst) {
        DiscoveryEngine engine = start();
        announce(bridgeFirst);
        eventually(() -> assertThat(items(engine)).hasSize(3));
        link.publish("lamp/there", "online");
        eventually(() -> assertThat(thing(engine).status().status()).isEqualTo(Status.ONLINE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itemsKeepTheirNamesWhenTheOneWithTheSayGoesAway(boolean bridgeFirst) {
        DiscoveryEngine engine = start();
        announce(bridgeFirst);
        eventually(() -> assertThat(items(engine)).hasSize(3));
        String state = itemAt("lamp");

        link.retain("bridge/lamp", "");
        eventually(() -> assertThat(items(engine)).hasSize(2));
        assertThat(itemAt("lamp")).isEqualTo(state);
        link.retain("bridge/lamp", BRIDGE);
        eventually(() -> assertThat(items(engine)).hasSize(3));
        assertThat(itemAt("lamp")).isEqualTo(state);
        assertThat(hub.items).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRestartInAnyOrderChangesNothing(boolean bridgeFirst) {
        DiscoveryEngine engine = start();
        announce(true);
        eventually(() -> assertThat(items(engine)).hasSize(3));
        Map<String, String> before = items(engine);
        String uid = thing(engine).uid();
        restart();
        link.forget("bridge/lamp");
        link.forget("ha/lamp");

        DiscoveryEngine again = start();
        announce(bridgeFirst);
        eventually(() -> assertThat(thing(again).properties()).containsKeys("vendor", "firmware"));
        eventually(() -> assertThat(items(again)).isEqualTo(before));
        assertThat(thing(again).uid()).isEqualTo(uid);
        assertThat(hub.items).hasSize(4);
    }

    @Test
    void isGoneWithoutGhostsOnceAllHaveWithdrawnIt() {
        DiscoveryEngine engine = start();
        announce(true);
        eventually(() -> assertThat(items(engine)).hasSize(3));
        link.retain("ha/lamp", "");
        link.retain("bridge/lamp", "");
        eventually(() -> assertThat(engine.things().things()).isEmpty());
        assertThat(hub.items).isEmpty();
    }

    @Test
    void aChannelThatWasWithdrawnIsNoGhostAfterARestart() {
        DiscoveryEngine engine = start();
        announce(true);
        eventually(() -> assertThat(items(engine)).hasSize(3));
        link.retain("ha/lamp", "");
        eventually(() -> assertThat(items(engine)).hasSize(2));
        restart();
        link.forget("bridge/lamp");

        DiscoveryEngine again = start();
        eventually(() -> assertThat(items(again)).hasSize(2));
        assertThat(hub.items).hasSize(3);
    }

    @Test
    void twoThingsThatTurnOutToBeOneBecomeOne() {
        DiscoveryEngine engine = start();
        link.retain("ha/lamp", FOREIGN.replace("identity ieee:0x01\n", ""));
        link.retain("bridge/lamp", BRIDGE);
        eventually(() -> assertThat(engine.things().things()).hasSize(2));
        link.retain("ha/lamp", FOREIGN);
        eventually(() -> assertThat(engine.things().things()).hasSize(1));
        eventually(() -> assertThat(items(engine)).hasSize(3));
        assertThat(hub.items).hasSize(4);

        assertThat(items(engine)).containsValue(itemAt("lamp/effect"));
    }

    @Test
    void theSameIdentityOfDifferentConventionsIsNoReasonToBeOne() {
        DiscoveryEngine engine = start();
        link.retain("ha/lamp", "channel a x/a");
        link.retain("bridge/lamp", "channel a y/a");
        eventually(() -> assertThat(engine.things().things()).hasSize(2));
    }

    /** The item that shows what comes on a topic. */
    private String itemAt(String topic) {
        link.publish(topic, "probe of " + topic);
        Text probe = new Text("probe of " + topic);
        await().until(() -> hub.states.containsValue(probe));
        return hub.states.entrySet().stream()
                .filter(entry -> entry.getValue().equals(probe))
                .map(Map.Entry::getKey)
                .filter(hub.items::containsKey)
                .findFirst()
                .orElseThrow();
    }
}
