/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.UpDown;

/** How far a blind is closed, in percent. */
record BlindPoint() implements Point {

    @Override
    public Optional<State> read(Map<?, ?> part) {
        return Point.number(part, Keys.POSITION).map(position -> {
            if (!(position >= 0 && position <= 100)) {
                throw new IllegalArgumentException("a position of " + position + " is not from 0 to 100");
            }
            return new Percent(BigDecimal.valueOf(Math.round(position)));
        });
    }

    @Override
    public Map<String, Number> write(Command command) {
        if (command instanceof Percent percent) {
            return Map.of(Keys.POSITION, percent.value());
        } else if (command instanceof UpDown direction) {
            return Map.of(Keys.POSITION, direction == UpDown.UP ? 0 : 100);
        } else if (command == StopMove.STOP) {
            return Map.of(Keys.STOP, 0);
        }
        throw new IllegalArgumentException("it takes UP, DOWN, STOP and percent values, not " + command.text());
    }
}
