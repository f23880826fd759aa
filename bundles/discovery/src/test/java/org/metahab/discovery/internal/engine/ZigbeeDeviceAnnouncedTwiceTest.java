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
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.discovery.internal.homeassistant.HomeAssistant;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.discovery.internal.zigbee2mqtt.Zigbee2MqttConvention;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingStatusInfo.Status;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;

/** A lamp that Zigbee2MQTT announces by its own messages and by Home Assistant's is one thing with one set of items. */
class ZigbeeDeviceAnnouncedTwiceTest {

    private static final String IEEE = "0x00158d00000000aa";
    private static final Set<String> ITEMS = Set.of(
            "Desk_Lamp",
            "Desk_Lamp_Light",
            "Desk_Lamp_Colour_Temperature",
            "Desk_Lamp_Power",
            "Desk_Lamp_Contact",
            "Desk_Lamp_Action");

    private static final String DEVICES =
            """
            [{"ieee_address":"%1$s","type":"Router","friendly_name":"%2$s","supported":true,"interview_completed":true,
              "definition":{"vendor":"Acme","model":"L1","description":"Lamp","supports_ota":true,"exposes":[
               {"type":"light","features":[
                {"type":"binary","name":"state","property":"state","access":7,"value_on":"ON","value_off":"OFF"},
                {"type":"numeric","name":"brightness","property":"brightness","access":7,"value_max":254},
                {"type":"numeric","name":"color_temp","property":"color_temp","access":7,"unit":"mired",
                 "value_min":150,"value_max":500}]},
               {"type":"enum","name":"effect","property":"effect","access":2,"values":["blink","stop"]},
               {"type":"numeric","name":"power","property":"power","label":"Power","access":5,"unit":"W"},
               {"type":"binary","name":"contact","property":"contact","label":"Contact","access":1,
                "value_on":false,"value_off":true},
               {"type":"enum","name":"action","property":"action","label":"Action","access":1,"values":["tap"]},
               {"type":"enum","name":"power_on_behavior","property":"power_on_behavior","access":7,
                "category":"config","values":["on","off"]},
               {"type":"enum","name":"identify","property":"identify","access":2,"category":"config",
                "values":["identify"]},
               {"type":"numeric","name":"linkquality","property":"linkquality","access":1,"unit":"lqi",
                "category":"diagnostic"}]}}]""";

    private static final List<String> ENTITIES = List.of(
            """
            light/%1$s/light {"name":null,"schema":"json","brightness":true,"brightness_scale":254,"state_topic":"%3$s",
             "command_topic":"%3$s/set","supported_color_modes":["color_temp"],"max_mireds":500,"min_mireds":150,
             "effect":true,"effect_list":["blink","stop"],%2$s""",
            """
            select/%1$s/effect {"name":"Effect","options":["blink","stop"],"command_topic":"%3$s/set/effect",
             "enabled_by_default":false,%2$s""",
            """
            sensor/%1$s/power {"device_class":"power","unit_of_measurement":"W","state_topic":"%3$s",
             "value_template":"{{ value_json[\\"power\\"] }}",%2$s""",
            """
            binary_sensor/%1$s/contact {"name":"Contact","device_class":"door","payload_on":false,"payload_off":true,
             "state_topic":"%3$s","value_template":"{{ value_json[\\"contact\\"] }}",%2$s""",
            """
            device_automation/%1$s/action_tap {"automation_type":"trigger","type":"action","subtype":"tap",
             "payload":"tap","topic":"%3$s/action",%2$s""",
            """
            select/%1$s/power_on_behavior {"name":"Power-on behavior","options":["on","off"],"state_topic":"%3$s",
             "command_topic":"%3$s/set/power_on_behavior","entity_category":"config",
             "value_template":"{{ value_json[\\"power_on_behavior\\"] }}",%2$s""",
            """
            button/%1$s/identify {"device_class":"identify","payload_press":"identify","entity_category":"config",
             "command_topic":"%3$s/set/identify",%2$s""",
            """
            sensor/%1$s/linkquality {"name":"Linkquality","unit_of_measurement":"lqi","enabled_by_default":false,
             "entity_category":"diagnostic","state_topic":"%3$s",
             "value_template":"{{ value_json[\\"linkquality\\"] }}",%2$s""");

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
        engines.forEach(DiscoveryEngine::close);
        engines.clear();
        DiscoveryEngine engine = new DiscoveryEngine(
                hub,
                new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                event -> {},
                new JsonThingStore(folder),
                new EngineSettings(true, false, 262_144));
        engines.add(engine);
        engine.addConvention(new Zigbee2MqttConvention(List.of("zigbee2mqtt")));
        engine.addConvention(HomeAssistant.convention(false));
        engine.addLink(link);
        await().until(() -> link.isHeard("zigbee2mqtt/bridge/devices") && link.isHeard("homeassistant/light/x/config"));
        return engine;
    }

    private void announceOwn(String name) {
        link.retain("zigbee2mqtt/bridge/devices", DEVICES.formatted(IEEE, name));
    }

    private void announceForHomeAssistant(String name) {
        for (String entity : ENTITIES) {
            String device =
                    "\"unique_id\":\"%s_%d_zigbee2mqtt\",\"device\":{\"identifiers\":[\"zigbee2mqtt_%s\"],\"name\":\"%s\"}}"
                            .formatted(IEEE, ENTITIES.indexOf(entity), IEEE, name);
            String message = entity.formatted(IEEE, device, "zigbee2mqtt/" + name);
            int space = message.indexOf(' ');
            link.retain("homeassistant/" + message.substring(0, space) + "/config", message.substring(space + 1));
        }
    }

    private void announce(boolean ownFirst, String name) {
        if (ownFirst) {
            announceOwn(name);
            announceForHomeAssistant(name);
        } else {
            announceForHomeAssistant(name);
            announceOwn(name);
        }
    }

    /** Waits until everything that is announced is known and nothing more happens. */
    private Thing thing(DiscoveryEngine engine) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(engine.statistics().waiting()).isZero();
            assertThat(engine.things().things()).hasSize(1);
            assertThat(engine.things().things().iterator().next().properties()).containsEntry("modelId", "L1");
            assertThat(hub.items).isNotEmpty();
        });
        return engine.things().things().iterator().next();
    }

    private static void eventually(Runnable check) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(check::run);
    }

    private void tells(String name) {
        link.publish("zigbee2mqtt/bridge/state", "{\"state\":\"online\"}");
        link.publish(
                "zigbee2mqtt/" + name,
                "{\"state\":\"ON\",\"brightness\":127,\"color_temp\":250,\"power\":4.5,\"contact\":true}");
        eventually(() -> assertThat(hub.states)
                .containsEntry("Desk_Lamp_Light", Percent.of(50))
                .containsEntry("Desk_Lamp_Colour_Temperature", Quantity.of(4000, "K"))
                .containsEntry("Desk_Lamp_Power", Quantity.of(4.5, "W")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isOneThingWithOneSetOfItemsInEitherOrder(boolean ownFirst) {
        DiscoveryEngine engine = start();
        announce(ownFirst, "Desk Lamp");
        Thing thing = thing(engine);
        eventually(() -> assertThat(new TreeSet<>(hub.items.keySet())).isEqualTo(new TreeSet<>(ITEMS)));
        assertThat(thing.label()).isEqualTo("Desk Lamp");
        assertThat(thing.channels())
                .as("each once, but for the effect of the lamp, which Home Assistant is told of twice")
                .hasSize(11);
        tells("Desk Lamp");
        assertThat(thing(engine).status().status()).isEqualTo(Status.ONLINE);

        engine.onCommand("Desk_Lamp_Light", OnOff.OFF);
        eventually(() -> assertThat(link.sent)
                .filteredOn(message -> message.path().endsWith("/set"))
                .containsExactly(Outgoing.of("zigbee2mqtt/Desk Lamp/set", "{\"state\":\"OFF\"}")));
        assertThat(engine.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void staysTheSameThingAfterARestartInEitherOrder(boolean ownFirst) {
        DiscoveryEngine engine = start();
        announce(true, "Desk Lamp");
        String uid = thing(engine).uid();
        eventually(() -> assertThat(hub.items.keySet()).containsAll(ITEMS));
        link.forgetAll();

        DiscoveryEngine again = start();
        announce(ownFirst, "Desk Lamp");
        assertThat(thing(again).uid()).isEqualTo(uid);
        tells("Desk Lamp");
        assertThat(new TreeSet<>(hub.items.keySet())).isEqualTo(new TreeSet<>(ITEMS));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void staysTheSameThingWithTheSameItemsAfterARename(boolean ownFirst) {
        DiscoveryEngine engine = start();
        announce(ownFirst, "Desk Lamp");
        String uid = thing(engine).uid();
        eventually(() -> assertThat(hub.items.keySet()).containsAll(ITEMS));
        tells("Desk Lamp");
        hub.states.clear();

        announce(ownFirst, "Shelf Lamp");
        eventually(() -> assertThat(thing(engine).label()).isEqualTo("Shelf Lamp"));
        tells("Shelf Lamp");
        assertThat(thing(engine).uid()).isEqualTo(uid);
        assertThat(new TreeSet<>(hub.items.keySet())).isEqualTo(new TreeSet<>(ITEMS));
        assertThat(link.isHeard("zigbee2mqtt/Desk Lamp")).isFalse();

        DiscoveryEngine again = start();
        assertThat(thing(again).uid()).isEqualTo(uid);
        tells("Shelf Lamp");
        assertThat(new TreeSet<>(hub.items.keySet())).isEqualTo(new TreeSet<>(ITEMS));
    }
}
