/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;

/**
 * The brightness of white light of a lamp that has colours too.
 *
 * @param scale the device's number for full brightness
 */
record White(double scale) {

    White {
        if (!(scale >= 1)) {
            throw new IllegalArgumentException("'white_scale' is at least 1, not " + scale);
        }
    }

    Optional<State> parse(String text) {
        return Optional.of(new Percent(Colors.percent(StateParsers.decimal(text).doubleValue() / scale * 100)));
    }

    /** The device's number for a command in percent. */
    BigDecimal of(Command command) {
        BigDecimal percent;
        if (command instanceof Percent value) {
            percent = value.value();
        } else if (command instanceof OnOff onOff) {
            percent = onOff == OnOff.ON ? BigDecimal.valueOf(100) : BigDecimal.ZERO;
        } else {
            throw new IllegalArgumentException("it takes ON, OFF and percent values, not " + command.text());
        }
        return BigDecimal.valueOf(percent.doubleValue() / 100 * scale).setScale(0, RoundingMode.HALF_UP);
    }
}
