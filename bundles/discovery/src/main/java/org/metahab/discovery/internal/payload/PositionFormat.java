/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.payload;

import java.math.BigDecimal;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UpDown;

/** How far something is open, from 0 to 100; the hub counts how far it is closed. */
final class PositionFormat implements PayloadFormat {

    @Override
    public State parse(Sample sample) {
        return new Percent(turned(LevelFormat.percent(sample)));
    }

    @Override
    public String format(Command command) {
        if (command instanceof Percent percent) {
            return turned(percent).toPlainString();
        } else if (command instanceof UpDown direction) {
            return direction == UpDown.UP ? "100" : "0";
        }
        throw new IllegalArgumentException("it takes UP, DOWN and percent values, not " + command.text());
    }

    private static BigDecimal turned(Percent percent) {
        return BigDecimal.valueOf(100).subtract(percent.value());
    }
}
