/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

import java.math.BigDecimal;

/**
 * A number without a unit.
 *
 * @param value the number; trailing zeros are dropped
 */
public record Decimal(BigDecimal value) implements State, Command {

    public Decimal {
        value = Numbers.normal(value);
    }

    /** The decimal value that {@link Double#toString(double)} shows. */
    public static Decimal of(double value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    /** A whole number. */
    public static Decimal of(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    @Override
    public String text() {
        return value.toPlainString();
    }
}
