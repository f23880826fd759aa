/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.json.Json;
import org.metahab.discovery.json.JsonException;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;

/** Values of properties as states, and commands as values, for each general kind. */
final class Values {

    private Values() {}

    /** One of two values, or another word for on or off, as some devices use. */
    static PropertyChannel.Reader oneOf(Expose expose, State on, State off) {
        return value -> Optional.of(isOn(value, expose.on(), expose.off()) ? on : off);
    }

    /** @throws IllegalArgumentException when it is neither */
    static boolean isOn(Object value, Object on, Object off) {
        String text = String.valueOf(value);
        if (text.equalsIgnoreCase(String.valueOf(on))) {
            return true;
        } else if (text.equalsIgnoreCase(String.valueOf(off))) {
            return false;
        }
        boolean plainWay = !off.equals(true);
        if (plainWay && (value.equals(true) || text.equalsIgnoreCase("ON"))) {
            return true;
        } else if (plainWay && (value.equals(false) || text.equalsIgnoreCase("OFF"))) {
            return false;
        }
        throw new IllegalArgumentException(StateParsers.shown(text) + " is neither '" + on + "' nor '" + off + "'");
    }

    static PropertyChannel.Writer onOff(Expose expose) {
        return command -> {
            if (command instanceof OnOff value) {
                return JsonTrees.of(value == OnOff.ON ? expose.on() : expose.off());
            }
            throw new IllegalArgumentException("it takes ON and OFF, not " + command.text());
        };
    }

    /** A number; where a preset's name stands for one, that one. */
    static PropertyChannel.Reader number(Expose expose, String unit) {
        return value -> {
            Object number = value instanceof String name ? expose.presets().getOrDefault(name, name) : value;
            return StateParsers.number(unit).parse(String.valueOf(number));
        };
    }

    /** Numbers within the range, and names of presets. */
    static PropertyChannel.Writer number(Expose expose, NumberRange range) {
        return command -> {
            if (command instanceof Text text && expose.presets().containsKey(text.value())) {
                return JsonTrees.of(expose.presets().get(text.value()));
            }
            return plain(range.of(command));
        };
    }

    /** A number as people write it. */
    static JsonElement plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return new JsonPrimitive(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    static PropertyChannel.Reader text() {
        return value -> Optional.of(new Text(
                Fields.isScalar(value)
                        ? String.valueOf(value)
                        : JsonTrees.of(value).toString()));
    }

    /** Any text of a length. */
    static PropertyChannel.Writer anyText() {
        return command -> {
            if (command instanceof Text text) {
                return new JsonPrimitive(text.value());
            }
            throw new IllegalArgumentException("it takes texts, not " + command.text());
        };
    }

    /** One of the values, as it stands in messages; any text where there are none. */
    static PropertyChannel.Writer choice(Expose expose) {
        if (expose.values().isEmpty()) {
            return anyText();
        }
        return command -> expose.values().stream()
                .filter(value -> String.valueOf(value).equals(command.text()))
                .findFirst()
                .map(JsonTrees::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "it takes one of " + expose.options() + ", not " + command.text()));
    }

    /** A JSON object or list as text. */
    static PropertyChannel.Writer json(boolean list) {
        return command -> {
            Object value = parse(command);
            if (list ? value instanceof List<?> : value instanceof Map<?, ?>) {
                return JsonTrees.of(value);
            }
            throw new IllegalArgumentException(
                    "it takes a JSON " + (list ? "list" : "object") + ", not " + StateParsers.shown(command.text()));
        };
    }

    private static Object parse(Command command) {
        try {
            return Json.parse(command.text());
        } catch (JsonException e) {
            throw new IllegalArgumentException("it takes JSON: " + e.getMessage(), e);
        }
    }
}
