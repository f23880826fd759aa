/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Instant;
import java.util.Optional;
import org.metahab.habit.Observation;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;

/** Tells measurements of light from others: by dimension, semantic tag or unit. */
final class LightSensor {

    private static final String DIMENSION = "Illuminance";
    private static final String PROPERTY = "Light";
    private static final String LUX = "lx";

    private LightSensor() {}

    /** The measurement; empty when it is none of light. */
    static Optional<Observation.Light> measurement(Instant at, Item item, State state) {
        boolean tagged = item.dimension().equals(DIMENSION)
                || item.tags().contains(DIMENSION)
                || item.type() == ItemType.NUMBER && item.tags().contains(PROPERTY);
        if (state instanceof Quantity quantity && (tagged || quantity.unit().equals(LUX))) {
            double value = Math.max(0, quantity.value().doubleValue());
            return Optional.of(new Observation.Light(at, item.name(), value, quantity.unit()));
        }
        if (state instanceof Decimal decimal && tagged) {
            double value = Math.max(0, decimal.value().doubleValue());
            return Optional.of(new Observation.Light(at, item.name(), value, ""));
        }
        return Optional.empty();
    }
}
