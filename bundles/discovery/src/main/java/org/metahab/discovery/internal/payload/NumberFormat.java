/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.payload;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;

/** Numbers, with or without their unit behind: {@code 21.5}, {@code 21.5 °C}. */
final class NumberFormat implements PayloadFormat {

    private static final int MAX_LENGTH = 100;
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(\\S*)");

    private final Unit unit;

    NumberFormat(Unit unit) {
        this.unit = unit;
    }

    @Override
    public State parse(Sample sample) {
        String text = (sample.text() + " " + sample.unit()).strip();
        Matcher matcher = NUMBER.matcher(text);
        if (text.length() > MAX_LENGTH || !matcher.matches()) {
            throw new IllegalArgumentException(StateParsers.shown(text) + " is no number");
        }
        BigDecimal value = StateParsers.decimal(matcher.group(1));
        String written = matcher.group(2);
        Unit told = unit(written);
        if (written.isEmpty() || told.equals(unit) && told != Unit.NONE) {
            return unit.symbol().isEmpty() ? new Decimal(value) : new Quantity(value, unit.symbol());
        } else if (told == Unit.NONE || unit.symbol().isEmpty()) {
            throw new IllegalArgumentException(StateParsers.shown(text) + " has an unexpected unit");
        }
        return inUnit(new Quantity(value, told.symbol()));
    }

    /** SenML writes relative humidity and charge its own way (RFC 8428, section 12.1). */
    private static Unit unit(String written) {
        return Units.of(written.equals("%RH") || written.equals("%EL") ? "%" : written);
    }

    @Override
    public String format(Command command) {
        if (command instanceof Decimal decimal) {
            return decimal.value().toPlainString();
        } else if (command instanceof Percent percent) {
            return percent.value().toPlainString();
        } else if (command instanceof Quantity quantity) {
            return (unit.symbol().isEmpty() ? quantity : inUnit(quantity))
                    .value()
                    .toPlainString();
        }
        throw new IllegalArgumentException("it takes numbers, not " + command.text());
    }

    private Quantity inUnit(Quantity quantity) {
        if (quantity.unit().equals(unit.symbol())) {
            return quantity;
        }
        return org.metahab.hub.value.Units.convert(quantity, unit.symbol())
                .orElseThrow(() ->
                        new IllegalArgumentException(quantity.text() + " can't be expressed in " + unit.symbol()));
    }
}
