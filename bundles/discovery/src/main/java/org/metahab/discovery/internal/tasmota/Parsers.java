/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;

/** The usual forms of Tasmota's values. */
final class Parsers {

    /** How long something that happens is seen. */
    static final Duration MOMENT = Duration.ofSeconds(1);

    private static final Pattern UPTIME = Pattern.compile("(\\d{1,6})T(\\d{2}):(\\d{2}):(\\d{2})");

    private Parsers() {}

    /** @throws IllegalArgumentException when it is neither a number nor a text that is one */
    static BigDecimal number(Object value) {
        if (value instanceof Number || value instanceof String) {
            return StateParsers.decimal(String.valueOf(value).strip());
        }
        throw new IllegalArgumentException(StateParsers.shown(String.valueOf(value)) + " is no number");
    }

    static boolean isNumber(Object value) {
        try {
            return number(value).precision() > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @throws IllegalArgumentException when it is a list or an object */
    static String text(Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        throw new IllegalArgumentException(StateParsers.shown(String.valueOf(value)) + " is no text");
    }

    /** Numbers in a unit, which may be none. */
    static ValueMapping.Parser numbers(String unit) {
        return value -> {
            if (value instanceof String text && (text.isBlank() || text.equalsIgnoreCase("nan"))) {
                return Reading.of(UnDef.UNDEF);
            }
            BigDecimal number = number(value);
            return Reading.of(unit.isEmpty() ? new Decimal(number) : new Quantity(number, unit));
        };
    }

    static ValueMapping.Parser texts() {
        return value -> Reading.of(new Text(text(value)));
    }

    /** The device's words for on and off, which people may change; the usual ones are always understood. */
    static ValueMapping.Parser onOff(String on, String off) {
        return value -> Reading.of(isOn(text(value), on, off) ? OnOff.ON : OnOff.OFF);
    }

    static boolean isOn(String text, String on, String off) {
        if (text.equals(on)) {
            return true;
        } else if (text.equals(off)) {
            return false;
        }
        return switch (text) {
            case "ON", "1", "true" -> true;
            case "OFF", "0", "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        StateParsers.shown(text) + " is neither '" + on + "' nor '" + off + "'");
        };
    }

    static ValueMapping.Parser percents() {
        return value -> Reading.of(new Percent(Colors.percent(number(value).doubleValue())));
    }

    /** Something that is pressed. */
    static ValueMapping.Parser actions() {
        return value -> new Reading.Momentary(new Text(text(value)), MOMENT, UnDef.UNDEF);
    }

    /** Something that goes off by itself soon after. */
    static ValueMapping.Parser pulses(String on, String off) {
        return value ->
                isOn(text(value), on, off) ? new Reading.Momentary(OnOff.ON, MOMENT, OnOff.OFF) : Reading.of(OnOff.OFF);
    }

    /** Days, hours, minutes and seconds, {@code 3T04:05:06}, in seconds. */
    static Reading uptime(Object value) {
        Matcher parts = UPTIME.matcher(text(value));
        if (!parts.matches()) {
            return numbers("s").parse(value);
        }
        long seconds = Long.parseLong(parts.group(1)) * 86_400
                + Long.parseLong(parts.group(2)) * 3_600
                + Long.parseLong(parts.group(3)) * 60
                + Long.parseLong(parts.group(4));
        return Reading.of(new Quantity(BigDecimal.valueOf(seconds), "s"));
    }
}
