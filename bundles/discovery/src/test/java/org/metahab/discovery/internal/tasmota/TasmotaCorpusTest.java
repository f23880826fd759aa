/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Quantity;

/**
 * Reads recorded messages: announcements become the channels that they count, and values are read as they stand there. Odd
 * are {@code DHT11} and {@code TX23} in messages of sensors: no recorded announcement has them.
 */
class TasmotaCorpusTest {

    private static final String FILE = "tasmota/tasmota.jsonl";

    private final ConventionSession session =
            new TasmotaConvention(List.of("tasmota/discovery")).open(new Endpoint(Transport.MQTT, "recorded"));
    private final List<ChannelDescription> all = new ArrayList<>();
    private final Set<String> announced = new LinkedHashSet<>();
    private final Set<String> odd = new TreeSet<>();
    private int values;

    @Test
    void announcementsBecomeChannelsAndValuesAreRead() {
        List<JsonObject> rows = Corpus.rows(FILE);
        Map<String, JsonObject> told = new LinkedHashMap<>();
        for (JsonObject row : rows) {
            String topic = row.get("topic").getAsString();
            String payload = row.get("payload").getAsString();
            List<DeviceDescription> devices = send(topic, payload);
            if (topic.endsWith("/config")) {
                assertThat(devices).as("devices of %s", row).isNotEmpty();
                checkOutputs(JsonParser.parseString(payload).getAsJsonObject(), devices.get(0));
            } else if (topic.endsWith("/sensors")) {
                assertThat(devices).as("devices of %s", row).hasSize(1);
                JsonObject sensors =
                        JsonParser.parseString(payload).getAsJsonObject().getAsJsonObject("sn");
                announced.addAll(sensors.keySet());
                checkValues(devices.get(0).channels(), sensors, sensors, List.of());
            } else if (topic.endsWith("/SENSOR")) {
                told.put(topic + " " + payload, JsonParser.parseString(payload).getAsJsonObject());
            }
        }
        told.values().forEach(this::checkAnnounced);
        System.out.println(FILE + ": " + rows.size() + " messages, " + all.size() + " channels announced, " + values
                + " values read, odd " + odd);
    }

    private void checkAnnounced(JsonObject sensors) {
        JsonObject known = sensors.deepCopy();
        for (String key : sensors.keySet()) {
            if (!announced.contains(key)) {
                odd.add(key);
                known.remove(key);
            }
        }
        checkValues(all, known, known, List.of());
    }

    private List<DeviceDescription> send(String topic, String payload) {
        List<DeviceDescription> devices = new ArrayList<>();
        for (Finding finding : session.onMessage(Message.of(topic, payload))) {
            if (finding instanceof Finding.Announced found) {
                devices.add(found.device());
            } else {
                assertThat(finding).isInstanceOf(Finding.Refused.class);
            }
        }
        devices.forEach(device -> all.addAll(device.channels()));
        return devices;
    }

    /** One switch for each relay, one light for each light, one shutter for two relays of shutters. */
    private static void checkOutputs(JsonObject config, DeviceDescription device) {
        int[] outputs = new int[4];
        config.getAsJsonArray("rl").forEach(kind -> outputs[kind.getAsInt() % 4]++);
        ItemType light =
                switch (config.get("lt_st").getAsInt()) {
                    case 0 -> ItemType.SWITCH;
                    case 1, 2 -> ItemType.DIMMER;
                    default -> ItemType.COLOR;
                };
        assertThat(device.label()).isEqualTo(config.get("dn").getAsString());
        assertThat(device.identities())
                .containsExactly("mac:" + config.get("mac").getAsString().toLowerCase(Locale.ROOT));
        assertThat(count(device, "power", ItemType.SWITCH))
                .isEqualTo(outputs[1] + (light == ItemType.SWITCH ? outputs[2] : 0));
        assertThat(count(device, "power", light)).isGreaterThanOrEqualTo(outputs[2]);
        assertThat(count(device, "shutter", ItemType.ROLLERSHUTTER)).isEqualTo(outputs[3] / 2);
        assertThat(device.channels()).anyMatch(channel -> channel.id().equals("rssi"));
    }

    private static long count(DeviceDescription device, String id, ItemType item) {
        return device.channels().stream()
                .filter(channel -> channel.id().startsWith(id) && channel.type().item() == item)
                .count();
    }

    /** Each number in the tree is what one of the channels reads from it. */
    private void checkValues(
            List<ChannelDescription> channels, JsonObject message, JsonElement element, List<String> path) {
        if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(entry -> {
                if (!entry.getKey().matches("(Zb|Shutter).*")) {
                    checkValues(channels, message, entry.getValue(), with(path, entry.getKey()));
                }
            });
        } else if (element.isJsonArray()) {
            JsonArray array = element.getAsJsonArray();
            for (int i = 0; i < array.size(); i++) {
                checkValues(channels, message, array.get(i), with(path, String.valueOf(i)));
            }
        } else if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber()) {
            values++;
            assertThat(channels)
                    .as("the channel of %s in %s", path, message)
                    .anyMatch(channel -> reads(channel, message, element.getAsDouble(), path));
        }
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static boolean reads(ChannelDescription channel, JsonObject message, double number, List<String> path) {
        boolean same = channel.id().startsWith("sensor_" + String.join("_", path.subList(0, Math.min(2, path.size()))));
        return same
                && channel.mapping().inputs().stream().anyMatch(input -> {
                    Reading reading = channel.mapping().read(Message.of(input.path(), message.toString()));
                    return reading instanceof Reading.Value value
                            && (value.state() instanceof Quantity quantity
                                            && quantity.value().doubleValue() == number
                                    || value.state() instanceof Decimal decimal
                                            && decimal.value().doubleValue() == number);
                });
    }
}
