/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import java.util.Map;
import java.util.Optional;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/**
 * A number that can only be read.
 *
 * @param key its attribute
 * @param unit its unit
 * @param greatest beyond which it means that the device does not know
 */
record NumberPoint(String key, String unit, double greatest) implements Point {

    @Override
    public Optional<State> read(Map<?, ?> part) {
        return Point.number(part, key)
                .map(value -> value >= 0 && value <= greatest ? Quantity.of(value, unit) : UnDef.UNDEF);
    }

    @Override
    public Map<String, Number> write(Command command) {
        throw new IllegalArgumentException("it can only be read");
    }
}
