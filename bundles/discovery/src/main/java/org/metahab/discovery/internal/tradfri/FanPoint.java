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

/** A fan that turns with 2 to 50, at 0 rests, and at 1 decides for itself; it tells how fast it turns apart. */
record FanPoint() implements Point {

    private static final int FULL = 50;
    private static final int LEAST = 2;

    @Override
    public Optional<State> read(Map<?, ?> part) {
        return Point.number(part, Keys.PURIFIER_FAN).map(speed -> {
            if (!(speed >= 0 && speed <= FULL)) {
                throw new IllegalArgumentException("a speed of " + speed + " is not from 0 to " + FULL);
            }
            return new Percent(BigDecimal.valueOf(Math.round(speed / FULL * 100)));
        });
    }

    @Override
    public Map<String, Number> write(Command command) {
        if (command instanceof OnOff value) {
            return Map.of(Keys.PURIFIER_MODE, value == OnOff.ON ? 1 : 0);
        } else if (command instanceof Percent percent) {
            long speed = Math.round(percent.value().doubleValue() / 100 * FULL);
            return Map.of(Keys.PURIFIER_MODE, percent.value().signum() == 0 ? 0L : Math.max(LEAST, speed));
        }
        throw new IllegalArgumentException("it takes ON, OFF and percent values, not " + command.text());
    }
}
