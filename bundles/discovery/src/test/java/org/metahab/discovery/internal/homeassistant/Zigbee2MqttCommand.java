/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.metahab.discovery.spi.Outgoing;

/**
 * A message to Zigbee2MQTT in the form {@code BASE/set} with one object. These say the same, as its documentation has it:
 * {@code BASE/set/KEY} with a value, {@code BASE/set} with a plain text for {@code state}, {@code BASE/ENDPOINT/set} with
 * keys that the endpoint's name is added to, and colours with {@code h} and {@code s} or with {@code hue} and
 * {@code saturation}.
 */
record Zigbee2MqttCommand(String topic, JsonObject body) {

    static Zigbee2MqttCommand of(Outgoing message, String base) {
        String rest = message.path().startsWith(base + "/") ? message.path().substring(base.length() + 1) : "";
        String[] levels = rest.split("/");
        int set = levels[0].equals("set") ? 0 : 1;
        String end = set == 0 ? "" : "_" + levels[0];
        JsonElement value = value(message.payload());
        JsonObject body = new JsonObject();
        if (levels.length > set + 1) {
            body.add(ended(levels[set + 1], end), value);
        } else if (value.isJsonObject()) {
            value.getAsJsonObject().entrySet().forEach(e -> body.add(ended(e.getKey(), end), e.getValue()));
        } else {
            body.add("state" + end, value);
        }
        return new Zigbee2MqttCommand(base + "/set", body);
    }

    private static String ended(String key, String end) {
        return key.endsWith(end) ? key : key + end;
    }

    private static JsonElement value(String payload) {
        if (payload.startsWith("{") || payload.startsWith("[") || payload.matches("-?[0-9.]+|true|false|null")) {
            try {
                return JsonParser.parseString(payload);
            } catch (JsonParseException e) {
                return new JsonPrimitive(payload);
            }
        }
        return new JsonPrimitive(payload);
    }

    /**
     * Whether it says what the other body says. Turning a lamp on that is dimmed or coloured says nothing more, and the
     * colour of an item has a brightness.
     */
    boolean says(JsonObject other) {
        JsonObject less = body.deepCopy();
        String key = other.keySet().iterator().next();
        if (!key.startsWith("state")) {
            less.entrySet()
                    .removeIf(mine -> mine.getKey().startsWith("state")
                            && mine.getValue().getAsString().equals("ON"));
        }
        if (key.startsWith("color") && !key.startsWith("color_temp")) {
            less.keySet().removeIf(mine -> mine.startsWith("brightness"));
        }
        return comparable(less).equals(comparable(other));
    }

    /** Whether two values are the same, however they are written. */
    static boolean same(JsonElement one, JsonElement other) {
        return comparable(one).equals(comparable(other));
    }

    private static Object comparable(JsonElement element) {
        if (element.isJsonObject()) {
            Map<String, Object> map = new TreeMap<>();
            element.getAsJsonObject().entrySet().forEach(e -> map.put(name(e.getKey()), comparable(e.getValue())));
            return map;
        } else if (element.isJsonPrimitive() && element.getAsString().matches("-?[0-9]{1,18}([.][0-9]{1,18})?")) {
            return element.getAsBigDecimal().stripTrailingZeros();
        } else if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isBoolean()) {
            return element.getAsBoolean();
        }
        return element.isJsonPrimitive() ? element.getAsString().toLowerCase(Locale.ROOT) : element;
    }

    private static String name(String key) {
        return key.equals("hue") ? "h" : key.equals("saturation") ? "s" : key;
    }
}
