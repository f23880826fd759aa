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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.internal.homie.HomieConvention;
import org.metahab.discovery.internal.mqtt.MqttLink;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.discovery.internal.tasmota.TasmotaConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.testing.NeedsPrograms;
import org.metahab.hub.thing.ThingStatusInfo.Status;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Quantity;
import org.metahab.mqtt.standalone.StandaloneConnection;

/** Devices that announce themselves over a real broker, before and after the hub is started. */
@NeedsPrograms("mosquitto")
class LiveDevicesTest {

    @TempDir
    private Path folder;

    private final FakeHub hub = new FakeHub();
    private Mosquitto broker;
    private MqttClient device;
    private StandaloneConnection connection;
    private DiscoveryEngine engine;

    @BeforeEach
    void startBroker() throws Exception {
        broker = new Mosquitto(folder);
        device = new MqttClient(broker.uri(), "device", new MemoryPersistence());
        device.connect();
    }

    @AfterEach
    void stop() throws Exception {
        engine.close();
        connection.close();
        device.disconnectForcibly(0, 100);
        device.close();
        broker.close();
    }

    private void startHub(Convention convention) {
        connection = StandaloneConnection.open(Map.of("id", "hub", "uri", broker.uri()));
        engine = new DiscoveryEngine(
                hub,
                new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                event -> {},
                new JsonThingStore(folder),
                new EngineSettings(true, false, 100_000));
        engine.addConvention(convention);
        engine.addLink(new MqttLink(connection.connection()));
    }

    private void retain(String topic, String payload) throws MqttException {
        device.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, true);
    }

    /** What the device does when it hears something: it must not wait there. */
    private void answer(String topic, String payload, String answerTopic, String answer, boolean retained)
            throws MqttException {
        device.subscribe(topic, 1, (path, message) -> {
            if (message.toString().equals(payload)) {
                device.getTopic(answerTopic).publish(answer.getBytes(StandardCharsets.UTF_8), 0, retained);
            }
        });
    }

    private static void eventually(Runnable check) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(check::run);
    }

    private Status status(String uid) {
        return engine.things().thing(uid).map(thing -> thing.status().status()).orElse(Status.REMOVED);
    }

    @Test
    void aHomieDeviceThatWasThereBeforeTheHubIsFoundReadSetAndLost() throws Exception {
        retain("homie/stove/$state", "ready");
        retain("homie/stove/$nodes", "fire");
        retain("homie/stove/$name", "Stove");
        retain("homie/stove/fire/$properties", "power,heat");
        retain("homie/stove/fire/power/$settable", "true");
        retain("homie/stove/fire/power/$datatype", "boolean");
        retain("homie/stove/fire/heat/$datatype", "float");
        retain("homie/stove/fire/heat/$unit", "°C");
        retain("homie/stove/fire/heat", "240.5");
        answer("homie/stove/fire/power/set", "true", "homie/stove/fire/power", "true", true);

        startHub(new HomieConvention(List.of("+")));

        eventually(() -> assertThat(hub.states).containsEntry("Stove_Heat", Quantity.of(240.5, "°C")));
        eventually(() -> assertThat(status("homie:device:stove")).isEqualTo(Status.ONLINE));
        assertThat(hub.items.get("Stove_Heat").typeLabel()).isEqualTo("Number:Temperature");
        engine.onCommand("Stove_Power", OnOff.ON);
        eventually(() -> assertThat(hub.states).containsEntry("Stove_Power", OnOff.ON));
        retain("homie/stove/$state", "lost");
        eventually(() -> assertThat(status("homie:device:stove")).isEqualTo(Status.OFFLINE));
        retain("homie/stove/$nodes", "");
        eventually(() -> assertThat(hub.items).isEmpty());
    }

    @Test
    void aHomieDeviceOfVersion5ThatComesLaterIsFound() throws Exception {
        startHub(new HomieConvention(List.of("+")));
        retain(
                "cottage/5/door/$description",
                "{\"homie\":\"5.0\",\"name\":\"Door\",\"nodes\":{\"leaf\":{\"properties\":"
                        + "{\"bolt\":{\"datatype\":\"boolean\",\"settable\":true}}}}}");
        retain("cottage/5/door/$state", "disconnected");
        eventually(() -> assertThat(hub.items).containsKey("Door_Bolt"));
        eventually(() -> assertThat(status("homie:device:cottage_door")).isEqualTo(Status.OFFLINE));
        retain("cottage/5/door/$state", "ready");
        retain("cottage/5/door/leaf/bolt", "false");
        eventually(() -> assertThat(hub.states).containsEntry("Door_Bolt", OnOff.OFF));
    }

    @Test
    void aTasmotaDeviceIsAskedForItsStateReadAndSwitched() throws Exception {
        retain(
                "tasmota/discovery/AABBCC001122/config",
                "{\"dn\":\"Plug\",\"mac\":\"AABBCC001122\",\"t\":\"plug\",\"ft\":\"%prefix%/%topic%/\","
                        + "\"tp\":[\"cmnd\",\"stat\",\"tele\"],\"onln\":\"Online\",\"ofln\":\"Offline\",\"rl\":[1]}");
        retain("tasmota/discovery/AABBCC001122/sensors", "{\"sn\":{\"ENERGY\":{\"Power\":1}}}");
        retain("tele/plug/LWT", "Online");
        answer("cmnd/plug/STATUS", "11", "stat/plug/STATUS11", "{\"StatusSTS\":{\"POWER\":\"OFF\"}}", false);
        answer("cmnd/plug/POWER1", "ON", "stat/plug/RESULT", "{\"POWER\":\"ON\"}", false);

        startHub(new TasmotaConvention(List.of("tasmota/discovery")));

        eventually(() -> assertThat(hub.states).containsEntry("Plug_Power1", OnOff.OFF));
        eventually(() -> assertThat(status("tasmota:device:aabbcc001122")).isEqualTo(Status.ONLINE));
        engine.onCommand("Plug_Power1", OnOff.ON);
        eventually(() -> assertThat(hub.states).containsEntry("Plug_Power1", OnOff.ON));
        device.publish("tele/plug/SENSOR", "{\"ENERGY\":{\"Power\":42}}".getBytes(StandardCharsets.UTF_8), 1, false);
        eventually(() -> assertThat(hub.states).containsEntry("Plug_Power", Quantity.of(42, "W")));
        retain("tele/plug/LWT", "Offline");
        eventually(() -> assertThat(status("tasmota:device:aabbcc001122")).isEqualTo(Status.OFFLINE));
    }
}
