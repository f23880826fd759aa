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
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.internal.homeassistant.HomeAssistant;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ThingStatusInfoChangedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.thing.InboxEntry;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingStatusInfo.Status;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.UnDef;

class DiscoveryEngineTest {

    private static final String UID = "homeassistant:device:lamp-1";
    private static final String LIGHT_TOPIC = "homeassistant/light/lamp/main/config";
    private static final String LIGHT =
            """
            {"name":null,"uniq_id":"lamp_main","cmd_t":"lamp/set","stat_t":"lamp/state","bri_cmd_t":"lamp/bri/set",
             "bri_stat_t":"lamp/bri","avty_t":"lamp/there",
             "dev":{"ids":["lamp-1"],"name":"Ceiling lamp","mf":"Acme","mdl":"L1","sa":"Kitchen"}}""";
    private static final String SENSOR_TOPIC = "homeassistant/sensor/lamp/temp/config";
    private static final String SENSOR =
            """
            {"name":"Temperature","uniq_id":"lamp_temp","stat_t":"lamp/json","val_tpl":"{{ value_json.t }}",
             "unit_of_meas":"C","dev_cla":"temperature","exp_aft":60,"dev":{"ids":"lamp-1","name":"Ceiling lamp"}}""";

    @TempDir
    private Path folder;

    private final FakeHub hub = new FakeHub();
    private final FakeLink link = new FakeLink("home");
    private final List<HubEvent> events = new CopyOnWriteArrayList<>();
    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);
    private final List<DiscoveryEngine> engines = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        engines.forEach(DiscoveryEngine::close);
    }

    private DiscoveryEngine start(boolean autoApprove) {
        DiscoveryEngine engine = new DiscoveryEngine(
                hub, clock, events::add, new JsonThingStore(folder), new EngineSettings(autoApprove, false, 10_000));
        engines.add(engine);
        engine.addConvention(HomeAssistant.convention(true));
        engine.addLink(link);
        return engine;
    }

    private static void eventually(Runnable check) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(check::run);
    }

    private void announceLamp() {
        link.retain(LIGHT_TOPIC, LIGHT);
        link.retain(SENSOR_TOPIC, SENSOR);
    }

    private DiscoveryEngine startWithLamp() {
        DiscoveryEngine engine = start(true);
        announceLamp();
        eventually(() -> assertThat(hub.items).containsKey("Ceiling_Lamp_Temperature"));
        await().until(engine::isIdle);
        return engine;
    }

    @Test
    void aDeviceWaitsInTheInboxUntilAPersonApprovesIt() {
        DiscoveryEngine engine = start(false);
        announceLamp();
        eventually(() -> assertThat(engine.inbox().entries()).singleElement().satisfies(isNew()));
        assertThat(hub.items).isEmpty();
        assertThat(link.isHeard("lamp/state")).isFalse();

        assertThat(engine.inbox().approve(UID, "My lamp")).map(Thing::label).contains("My lamp");

        assertThat(engine.inbox().entries()).isEmpty();
        assertThat(hub.items).containsKeys("My_Lamp", "My_Lamp_Light_Main", "Kitchen");
    }

    private static ThrowingConsumer<InboxEntry> isNew() {
        return entry -> {
            assertThat(entry.state()).isEqualTo(InboxEntry.State.NEW);
            assertThat(entry.thing().uid()).isEqualTo(UID);
        };
    }

    @Test
    void anIgnoredDeviceStaysIgnoredOverARestart() {
        DiscoveryEngine engine = start(false);
        announceLamp();
        eventually(() -> assertThat(engine.inbox().entries()).hasSize(1));
        assertThat(engine.inbox().ignore(UID)).isTrue();
        engine.close();
        engines.clear();

        DiscoveryEngine again = start(true);
        eventually(() -> assertThat(again.inbox().entries())
                .singleElement()
                .extracting(InboxEntry::state)
                .isEqualTo(InboxEntry.State.IGNORED));
        assertThat(hub.items).isEmpty();
    }

    @Test
    void itemsHaveSemanticTagsAndGroups() {
        startWithLamp();
        Item group = hub.items.get("Ceiling_Lamp");
        Item light = hub.items.get("Ceiling_Lamp_Light_Main");
        Item temperature = hub.items.get("Ceiling_Lamp_Temperature");

        assertThat(hub.items.get("Kitchen").tags()).containsExactly("Kitchen");
        assertThat(group.tags()).containsExactly("Lightbulb");
        assertThat(group.groups()).containsExactly("Kitchen");
        assertThat(light.type()).isEqualTo(ItemType.DIMMER);
        assertThat(light.tags()).containsExactly("Control", "Light");
        assertThat(light.groups()).containsExactly("Ceiling_Lamp");
        assertThat(temperature.typeLabel()).isEqualTo("Number:Temperature");
        assertThat(temperature.metadata().get("unit").value()).isEqualTo("°C");
    }

    @Test
    void statesFlowInUnderTheChannelsName() {
        startWithLamp();
        link.publish("lamp/bri", "128");
        link.publish("lamp/json", "{\"t\":21.5}");
        eventually(() -> {
            assertThat(hub.states).containsEntry("Ceiling_Lamp_Temperature", Quantity.of(21.5, "°C"));
            assertThat(hub.states)
                    .containsEntry(
                            "Ceiling_Lamp_Light_Main",
                            new Percent(Decimal.of(50.2).value()));
        });
        assertThat(hub.sources.get("Ceiling_Lamp_Temperature").text())
                .isEqualTo("org.metahab.discovery$" + UID + ":sensor_temp");
    }

    @Test
    void aMissingKeyNeverOverwritesAState() {
        DiscoveryEngine engine = startWithLamp();
        link.publish("lamp/json", "{\"t\":21.5}");
        link.publish("lamp/json", "{\"other\":1}");
        long before = engine.statistics().messages();
        link.publish("lamp/json", "{\"other\":2}");
        eventually(() -> {
            assertThat(engine.statistics().messages()).isGreaterThan(before);
            assertThat(engine.statistics().waiting()).isZero();
            assertThat(hub.states).containsEntry("Ceiling_Lamp_Temperature", Quantity.of(21.5, "°C"));
        });
    }

    @Test
    void aStateExpires() {
        startWithLamp();
        link.publish("lamp/json", "{\"t\":21.5}");
        eventually(() -> assertThat(hub.states).containsKey("Ceiling_Lamp_Temperature"));
        clock.advance(Duration.ofSeconds(61));
        eventually(() -> assertThat(hub.states).containsEntry("Ceiling_Lamp_Temperature", UnDef.UNDEF));
    }

    @Test
    void commandsFlowOut() {
        DiscoveryEngine engine = startWithLamp();
        engine.onCommand("Ceiling_Lamp_Light_Main", OnOff.ON);
        eventually(() -> assertThat(link.sent).contains(Outgoing.of("lamp/set", "ON")));
        engine.onCommand("Ceiling_Lamp_Light_Main", Percent.of(50));
        eventually(() -> assertThat(link.sent).contains(Outgoing.of("lamp/bri/set", "128")));
    }

    @Test
    void aCommandThatTheDeviceDoesNotTakeIsReported() {
        DiscoveryEngine engine = startWithLamp();
        engine.onCommand("Ceiling_Lamp_Temperature", OnOff.ON);
        eventually(() -> assertThat(engine.problems()).anySatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.COMMAND_FAILED);
            assertThat(problem.reason()).contains("can only be read");
        }));
    }

    @Test
    void availabilityIsShownAsTheThingsStatus() {
        DiscoveryEngine engine = start(true);
        link.retain(LIGHT_TOPIC, LIGHT);
        eventually(() -> assertThat(engine.things().thing(UID))
                .map(t -> t.status().status())
                .contains(Status.UNKNOWN));
        link.publish("lamp/there", "online");
        eventually(() -> assertThat(engine.things().thing(UID))
                .map(t -> t.status().status())
                .contains(Status.ONLINE));
        link.publish("lamp/there", "offline");
        eventually(() -> assertThat(engine.things().thing(UID))
                .map(t -> t.status().status())
                .contains(Status.OFFLINE));
        assertThat(events).hasAtLeastOneElementOfType(ThingStatusInfoChangedEvent.class);
    }

    @Test
    void thingsAreOfflineWhileTheirBrokerIs() {
        DiscoveryEngine engine = startWithLamp();
        link.reachable(false, "broker down");
        eventually(() -> assertThat(engine.things().thing(UID))
                .map(t -> t.status().description())
                .contains("broker down"));
        link.reachable(true, "");
        eventually(() -> assertThat(engine.things().thing(UID))
                .map(t -> t.status().status())
                .contains(Status.ONLINE));
    }

    @Test
    void anEmptyRetainedAnnouncementRemovesItemAndAtLastTheThing() {
        DiscoveryEngine engine = startWithLamp();
        link.publish(SENSOR_TOPIC, "");
        eventually(() -> assertThat(hub.items).doesNotContainKey("Ceiling_Lamp_Temperature"));
        assertThat(hub.items).containsKey("Ceiling_Lamp_Light_Main");
        link.publish(LIGHT_TOPIC, "");
        eventually(() -> assertThat(engine.things().things()).isEmpty());
        assertThat(hub.items).isEmpty();
    }

    @Test
    void uidsAndNamesStayThroughRenameAndRestart() {
        DiscoveryEngine engine = startWithLamp();
        engine.close();
        engines.clear();
        link.retain(LIGHT_TOPIC, LIGHT.replace("Ceiling lamp", "Big lamp"));
        link.retain(SENSOR_TOPIC, SENSOR.replace("Ceiling lamp", "Big lamp"));

        DiscoveryEngine again = start(true);
        eventually(() -> assertThat(again.things().thing(UID)).map(Thing::label).contains("Big lamp"));
        eventually(() -> assertThat(again.things().thing(UID))
                .map(t -> t.channels().size())
                .contains(2));
        assertThat(hub.items.keySet())
                .containsExactlyInAnyOrder(
                        "Kitchen", "Ceiling_Lamp", "Ceiling_Lamp_Light_Main", "Ceiling_Lamp_Temperature");
    }

    @Test
    void aRestartRemovesNothingThatIsAnnouncedLater() {
        startWithLamp().close();
        engines.clear();
        FakeLink late = new FakeLink("home");
        DiscoveryEngine engine = new DiscoveryEngine(
                hub, clock, events::add, new JsonThingStore(folder), new EngineSettings(true, false, 10_000));
        engines.add(engine);
        engine.addConvention(HomeAssistant.convention(true));
        engine.addLink(late);
        late.retain(LIGHT_TOPIC, LIGHT);
        eventually(() -> assertThat(late.isHeard("lamp/state")).isTrue());
        assertThat(hub.items).containsKey("Ceiling_Lamp_Temperature");
    }

    @Test
    void aSecondBrokerCanNotChangeAKnownDevice() {
        DiscoveryEngine engine = startWithLamp();
        FakeLink stranger = new FakeLink("stranger");
        engine.addLink(stranger);
        stranger.retain(LIGHT_TOPIC, LIGHT.replace("lamp/set", "evil/set").replace("Ceiling lamp", "Mine"));
        eventually(() -> assertThat(engine.problems()).anyMatch(p -> p.kind() == Kind.INTRUSION));
        assertThat(engine.things().thing(UID)).map(Thing::label).contains("Ceiling lamp");
    }

    @Test
    void twoDevicesOfOneNameGetItemsOfTheirOwn() {
        startWithLamp();
        link.retain(
                "homeassistant/light/other/main/config",
                LIGHT.replace("lamp-1", "lamp-2").replace("lamp_main", "x"));
        eventually(() -> assertThat(hub.items).containsKeys("Ceiling_Lamp_2", "Ceiling_Lamp_Light_Main_2"));
    }

    @Test
    void badMessagesAreCountedReportedOnceAndSkipped() {
        DiscoveryEngine engine = start(true);
        link.retain("homeassistant/light/a/b/config", "{\"cut off");
        link.retain("homeassistant/light/a/c/config", "[".repeat(5_000));
        link.retain("homeassistant/light/a/d/config", new byte[] {(byte) 0xc3, (byte) 0x28});
        link.retain("homeassistant/light/a/e/config", "x".repeat(10_001));
        link.retain(
                "homeassistant/switch/a/f/config",
                "{\"cmd_t\":\"x\",\"stat_t\":\"y\",\"val_tpl\":\"{{ value |nope }}\"}");
        announceLamp();
        eventually(() -> assertThat(engine.things().things()).hasSize(1));
        eventually(() -> assertThat(engine.statistics().problems())
                .containsEntry(Kind.ANNOUNCEMENT_REFUSED, 4L)
                .containsEntry(Kind.MESSAGE_OVERSIZED, 1L));
        assertThat(engine.problems()).anySatisfy(problem -> assertThat(problem.reason())
                .contains("template 'value_template', line 1 column 11", "'nope' is not supported"));
    }

    @Test
    void greetsAfterEachConnect() {
        start(true);
        eventually(() -> assertThat(link.sent).contains(Outgoing.of("homeassistant/status", "online")));
        link.sent.clear();
        link.reachable(false, "down");
        link.reachable(true, "");
        eventually(() -> assertThat(link.sent).contains(Outgoing.of("homeassistant/status", "online")));
    }
}
