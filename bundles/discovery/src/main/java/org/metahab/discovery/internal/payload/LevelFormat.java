/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.payload;

import java.math.BigDecimal;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;

/** Numbers from 0 to 100, with or without a percent sign. */
final class LevelFormat implements PayloadFormat {

    @Override
    public State parse(Sample sample) {
        return percent(sample);
    }

    static Percent percent(Sample sample) {
        String text = sample.text();
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        BigDecimal value = StateParsers.decimal(number.strip());
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(StateParsers.shown(text) + " is not from 0 to 100");
        }
        return new Percent(value);
    }

    @Override
    public String format(Command command) {
        if (command instanceof Percent percent) {
            return percent.value().toPlainString();
        } else if (command instanceof OnOff value) {
            return value == OnOff.ON ? "100" : "0";
        }
        throw new IllegalArgumentException("it takes ON, OFF and percent values, not " + command.text());
    }
}
