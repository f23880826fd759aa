/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

import java.math.BigDecimal;

/**
 * A number with a unit: {@code 21.5 °C}.
 *
 * @param value the number; trailing zeros are dropped
 * @param unit the unit's symbol as openHAB writes it ({@code °C}, {@code W}, {@code kWh}, {@code %}); without spaces, not
 *     empty
 */
public record Quantity(BigDecimal value, String unit) implements State, Command {

    /** @throws IllegalArgumentException when the unit is empty, holds white space or is itself a number */
    public Quantity {
        if (unit.chars().anyMatch(Character::isWhitespace)
                || unit.chars()
                        .noneMatch(
                                c -> Character.getType(c) != Character.DECIMAL_DIGIT_NUMBER && ".,+-".indexOf(c) < 0)) {
            throw new IllegalArgumentException("A unit is a symbol without spaces, not '" + unit + "'");
        }
        value = Numbers.normal(value);
    }

    /** The decimal value that {@link Double#toString(double)} shows, in this unit. */
    public static Quantity of(double value, String unit) {
        return new Quantity(BigDecimal.valueOf(value), unit);
    }

    @Override
    public String text() {
        return value.toPlainString() + " " + unit;
    }
}
