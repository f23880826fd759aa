/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.mapping;

import java.math.BigDecimal;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Units;

/**
 * The numbers that a device takes.
 *
 * @param unit their unit; empty for none
 */
public record NumberRange(double minimum, double maximum, String unit) {

    public NumberRange {
        if (!(minimum <= maximum)) {
            throw new IllegalArgumentException("'min' " + minimum + " is above 'max' " + maximum);
        }
    }

    /** Any numbers in a unit, which may be none. */
    public static NumberRange any(String unit) {
        return new NumberRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, unit);
    }

    public ChannelType.Range described(double step) {
        return new ChannelType.Range(minimum, maximum, Math.max(0, step));
    }

    /**
     * The number of the command.
     *
     * @throws IllegalArgumentException when it is none of these numbers
     */
    public BigDecimal of(Command command) {
        BigDecimal value = number(command);
        if (value.doubleValue() < minimum || value.doubleValue() > maximum) {
            throw new IllegalArgumentException("it takes numbers from " + plain(minimum) + " to " + plain(maximum)
                    + unit + ", not " + command.text());
        }
        return value;
    }

    private BigDecimal number(Command command) {
        if (command instanceof Decimal decimal) {
            return decimal.value();
        } else if (command instanceof Percent percent) {
            return percent.value();
        } else if (command instanceof Quantity quantity) {
            return inUnit(quantity);
        }
        throw new IllegalArgumentException("it takes numbers, not " + command.text());
    }

    private BigDecimal inUnit(Quantity quantity) {
        if (unit.isEmpty()) {
            return quantity.value();
        }
        return Units.convert(quantity, unit)
                .map(Quantity::value)
                .orElseThrow(
                        () -> new IllegalArgumentException("it takes numbers in " + unit + ", not " + quantity.text()));
    }

    private static String plain(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "-∞" : "∞";
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
