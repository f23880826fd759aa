/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;

/** A level from 0 to 254 with a switch beside it. */
record DimmerPoint() implements Point {

    private static final int FULL = 254;

    @Override
    public Optional<State> read(Map<?, ?> part) {
        Optional<Double> on = Point.number(part, Keys.ON);
        if (on.isPresent() && on.get() == 0) {
            return Optional.of(Percent.ZERO);
        }
        return Point.number(part, Keys.DIMMER).map(DimmerPoint::percent);
    }

    /** A level that is not nothing is never shown as nothing. */
    static Percent percent(double level) {
        if (!(level >= 0 && level <= 255)) {
            throw new IllegalArgumentException("a level of " + level + " is not from 0 to " + FULL);
        }
        long percent = Math.round(level / FULL * 100);
        return new Percent(BigDecimal.valueOf(Math.min(100, level > 0 ? Math.max(1, percent) : 0)));
    }

    static int level(Percent percent) {
        return (int) Math.round(percent.value().doubleValue() / 100 * FULL);
    }

    @Override
    public Map<String, Number> write(Command command) {
        if (command instanceof OnOff value) {
            return Map.of(Keys.ON, value == OnOff.ON ? 1 : 0);
        } else if (command instanceof Percent percent) {
            return percent.value().signum() == 0 ? Map.of(Keys.ON, 0) : Map.of(Keys.DIMMER, level(percent));
        }
        throw new IllegalArgumentException("it takes ON, OFF and percent values, not " + command.text());
    }
}
