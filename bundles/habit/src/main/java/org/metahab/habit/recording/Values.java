/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;

/** Reads the values of a recording as states. */
final class Values {

    private static final Set<String> YES = Set.of("ON", "OPEN", "1", "TRUE");
    private static final Set<String> NO = Set.of("OFF", "CLOSED", "CLOSE", "0", "FALSE");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Values() {}

    /** @throws IllegalArgumentException when an item of the type can't have the value; the message says so */
    static State state(ItemType type, String value) {
        return switch (type) {
            case CONTACT -> yes(value) ? OpenClosed.OPEN : OpenClosed.CLOSED;
            case SWITCH -> yes(value) ? OnOff.ON : OnOff.OFF;
            case DIMMER -> new Percent(percent(value));
            case NUMBER ->
                new Decimal(
                        number(value).orElseThrow(() -> new IllegalArgumentException("'" + value + "' is no number")));
            default -> new Text(value);
        };
    }

    static Optional<BigDecimal> number(String value) {
        try {
            return Optional.of(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static boolean isBinary(String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        return YES.contains(upper) || NO.contains(upper);
    }

    /** Whether the value is a word for on or off, or 0, 1 or 100. */
    static boolean isNothingOrAll(String value) {
        return isBinary(value)
                || number(value).map(n -> n.compareTo(HUNDRED) == 0).orElse(false);
    }

    private static boolean yes(String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        if (YES.contains(upper)) {
            return true;
        }
        if (NO.contains(upper)) {
            return false;
        }
        return number(value)
                        .orElseThrow(() -> new IllegalArgumentException("'" + value + "' is neither on nor off"))
                        .signum()
                != 0;
    }

    private static BigDecimal percent(String value) {
        Optional<BigDecimal> number = number(value);
        if (number.isEmpty()) {
            return yes(value) ? HUNDRED : BigDecimal.ZERO;
        }
        return number.get().max(BigDecimal.ZERO).min(HUNDRED);
    }
}
