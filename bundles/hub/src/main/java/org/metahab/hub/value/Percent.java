/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

import java.math.BigDecimal;

/**
 * A share from 0 to 100, as of a dimmer or a shutter (0 is open, 100 is closed there).
 *
 * @param value percent, in [0, 100]
 */
public record Percent(BigDecimal value) implements State, Command {

    /** Nothing: off, dark, open. */
    public static final Percent ZERO = of(0);

    /** All: full, bright, closed. */
    public static final Percent HUNDRED = of(100);

    /** @throws IllegalArgumentException when the value is not in [0, 100] */
    public Percent {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("A percent value is between 0 and 100, not " + value);
        }
        value = Numbers.normal(value);
    }

    /** A whole percent value in [0, 100]. */
    public static Percent of(int percent) {
        return new Percent(BigDecimal.valueOf(percent));
    }

    @Override
    public String text() {
        return value.toPlainString();
    }
}
