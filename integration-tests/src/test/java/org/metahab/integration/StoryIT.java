/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * One way through the whole house with devices that know nothing of it: a plain MQTT client on the embedded broker senses
 * motion, a person switches a CoAP lamp on, and after a few times the hub asks whether it should.
 */
public class StoryIT {

    private static final String SENSOR = "motion-1";
    private static final int TIMES = 4;

    /** Fast enough for a test, slow enough for messages to arrive in the order of things. */
    private static final int SPEED = 100;

    /** What passes between two deeds: eight minutes at home. */
    private static final long PAUSE_MILLIS = 5_000;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void learnsToSwitchALampFromAFewTimes() throws Exception {
        HubHome home = HubHome.in(folder.newFolder().toPath());
        int lampPort = FreePorts.udp();
        try (HubProcess hub = HubProcess.start(home);
                CoapLamp lamp = new CoapLamp(lampPort)) {
            configure(home, lampPort);
            Path password = home.state("broker").resolve("accounts/" + SENSOR + ".password");
            Await.until("the sensor has an account", () -> Files.exists(password), hub::output);
            try (MqttMotionSensor sensor = connect(home, password)) {
                sensor.announce("{\"name\": \"no state topic");
                sensor.announce();
                String motion = awaitItem(hub, "kitchen_motion");
                String light = awaitItem(hub, "reading_lamp");
                awaitOnline(hub, "Kitchen motion");
                awaitOnline(hub, "Reading lamp");

                for (int time = 0; time < TIMES; time++) {
                    sensor.sense(true);
                    awaitState(hub, motion, "ON");
                    lamp.press("ON");
                    awaitState(hub, light, "ON");
                    Thread.sleep(PAUSE_MILLIS);
                    sensor.sense(false);
                    awaitState(hub, motion, "OFF");
                    lamp.press("OFF");
                    awaitState(hub, light, "OFF");
                    Thread.sleep(PAUSE_MILLIS);
                }
                String id = suggestion(hub);
                Await.until(
                        "an item shows a suggestion",
                        () -> hub.rest().get("/items/MetaHAB_Suggestion/state").matches("s\\d+: .+"),
                        hub::output);
                hub.rest().post("/habits/suggestions/" + id + "/accept", "");
                assertThat(hub.rest().get("/habits/rules?format=yaml")).contains("metahab-" + id + ":");
                assertThat(hub.rest().get("/habits/openapi.json")).contains("\"openapi\": \"3.0");
                sensor.sense(true);

                Await.until(
                        "the rule's command is at the lamp",
                        () -> lamp.commands().contains("ON"),
                        hub::output);
            }
        }
    }

    private static void configure(HubHome home, int lampPort) throws Exception {
        Files.writeString(home.etc("org.metahab.hub.runtime.clock.cfg"), "speed = " + SPEED + "\n");
        append(home.etc("org.metahab.mqtt.broker.cfg"), "accounts = " + SENSOR + "\n");
        Path discovery = home.etc("org.metahab.discovery.cfg");
        Files.writeString(
                discovery,
                Files.readString(discovery).replace("autoApprove = false", "autoApprove = true")
                        + "\ncoap.servers = coap://127.0.0.1:" + lampPort + "\n");
    }

    private static void append(Path file, String text) throws Exception {
        Files.writeString(file, Files.readString(file) + "\n" + text);
    }

    /** The broker restarts with its new account. */
    private static MqttMotionSensor connect(HubHome home, Path password) throws Exception {
        MqttMotionSensor[] sensor = new MqttMotionSensor[1];
        Await.until("the broker takes the sensor", () -> {
            try {
                sensor[0] = new MqttMotionSensor(home.mqttPort(), SENSOR, password);
                return true;
            } catch (MqttException e) {
                return false;
            }
        });
        return sensor[0];
    }

    /** The switch among the items that discovery made of a device. */
    private static String awaitItem(HubProcess hub, String device) throws Exception {
        Await.until(device + " has an item", () -> item(hub, device).isPresent(), hub::output);
        return item(hub, device).orElseThrow();
    }

    private static Optional<String> item(HubProcess hub, String device) throws IOException {
        return StreamSupport.stream(
                        JsonParser.parseString(hub.rest().get("/items"))
                                .getAsJsonArray()
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .filter(item -> item.get("type").getAsString().equals("Switch"))
                .map(item -> item.get("name").getAsString())
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(device))
                .findFirst();
    }

    /** From now on nothing that the device sends is missed. */
    private static void awaitOnline(HubProcess hub, String label) throws Exception {
        Await.until(
                label + " is online",
                () -> StreamSupport.stream(
                                JsonParser.parseString(hub.rest().get("/things"))
                                        .getAsJsonArray()
                                        .spliterator(),
                                false)
                        .map(JsonElement::getAsJsonObject)
                        .filter(thing -> thing.get("label").getAsString().equals(label))
                        .anyMatch(thing -> thing.getAsJsonObject("statusInfo")
                                .get("status")
                                .getAsString()
                                .equals("ONLINE")),
                () -> things(hub) + hub.output());
    }

    private static String things(HubProcess hub) {
        try {
            return hub.rest().get("/things");
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void awaitState(HubProcess hub, String item, String state) throws Exception {
        Await.until(
                item + " is " + state,
                () -> hub.rest().get("/items/" + item + "/state").equals(state),
                hub::output);
    }

    private static String suggestion(HubProcess hub) throws Exception {
        Pattern open = Pattern.compile("\"id\":\"(s\\d+)\"[^{]*?sentence\":\"Reading [Ll]amp[^\"]* ON when");
        Await.until(
                "the hub suggests it",
                () -> open.matcher(hub.rest().get("/habits/suggestions")).find(),
                hub::output);
        Matcher found = open.matcher(hub.rest().get("/habits/suggestions"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
