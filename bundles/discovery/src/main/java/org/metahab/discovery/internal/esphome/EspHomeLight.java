/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.esphome;

import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.json.Json;
import org.metahab.discovery.json.JsonException;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;

/** The JSON by which lamps tell their state and take commands: {@code state}, and {@code brightness} in [0, 255]. */
final class EspHomeLight {

    private EspHomeLight() {}

    /** @param dims whether its brightness counts */
    static StateParser parser(boolean dims) {
        return text -> {
            try {
                return Json.parse(text) instanceof Map<?, ?> object ? state(object, dims) : Optional.empty();
            } catch (JsonException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        };
    }

    private static Optional<State> state(Map<?, ?> object, boolean dims) {
        if (!(object.get("state") instanceof String on)) {
            return Optional.empty();
        }
        Object brightness = object.get("brightness");
        if (on.equals("ON") && dims && brightness instanceof Number) {
            double value = StateParsers.decimal(brightness.toString()).doubleValue();
            return Optional.of(new Percent(Colors.percent(value / 255 * 100)));
        }
        return dims
                ? Optional.of(on.equals("ON") ? Percent.HUNDRED : Percent.ZERO)
                : StateParsers.onOff("ON", "OFF").parse(on);
    }

    /** @param dims whether it takes a brightness */
    static Entity.Writer writer(boolean dims) {
        return command -> {
            if (command instanceof OnOff) {
                return "{\"state\":\"" + command.text() + "\"}";
            } else if (dims && command instanceof Percent percent) {
                return percent.value().signum() == 0
                        ? "{\"state\":\"OFF\"}"
                        : "{\"state\":\"ON\",\"brightness\":"
                                + Math.max(
                                        1,
                                        Math.round(percent.value()
                                                        .setScale(2, RoundingMode.HALF_UP)
                                                        .doubleValue()
                                                * 2.55))
                                + "}";
            }
            throw new IllegalArgumentException(
                    "it takes ON, OFF" + (dims ? " and percent values" : "") + ", not " + command.text());
        };
    }
}
