/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;

/** The usual forms of states in messages. */
public final class StateParsers {

    private static final int MAX_DIGITS = 64;
    private static final int MAX_SHOWN = 60;
    private static final Set<String> UNKNOWN = Set.of("None", "none", "null", "unknown", "unavailable");

    private StateParsers() {}

    /** Two texts for on and off. */
    public static StateParser onOff(String on, String off) {
        return binary(on, off, OnOff.ON, OnOff.OFF);
    }

    /** Two texts for open and closed. */
    public static StateParser openClosed(String open, String closed) {
        return binary(open, closed, OpenClosed.OPEN, OpenClosed.CLOSED);
    }

    private static StateParser binary(String first, String second, State one, State other) {
        return text -> {
            if (text.equals(first)) {
                return Optional.of(one);
            } else if (text.equals(second)) {
                return Optional.of(other);
            } else if (UNKNOWN.contains(text)) {
                return Optional.of(UnDef.UNDEF);
            }
            throw new IllegalArgumentException(shown(text) + " is neither '" + first + "' nor '" + second + "'");
        };
    }

    /** A number in a unit; a plain number where the unit is empty. */
    public static StateParser number(String unit) {
        return text -> UNKNOWN.contains(text)
                ? Optional.of(UnDef.UNDEF)
                : Optional.of(unit.isEmpty() ? new Decimal(decimal(text)) : new Quantity(decimal(text), unit));
    }

    /** Any text. */
    public static StateParser text() {
        return text -> Optional.of(UNKNOWN.contains(text) ? UnDef.UNDEF : new Text(text));
    }

    /** One of these texts; any where there are none. */
    public static StateParser choice(List<String> options) {
        if (options.isEmpty()) {
            return text();
        }
        return text -> {
            if (options.contains(text)) {
                return Optional.of(new Text(text));
            } else if (UNKNOWN.contains(text)) {
                return Optional.of(UnDef.UNDEF);
            }
            throw new IllegalArgumentException(shown(text) + " is none of " + options);
        };
    }

    /**
     * Words that each mean a state.
     *
     * @param unchanging further words, which leave the state as it is
     */
    public static StateParser words(Map<String, ? extends State> states, Collection<String> unchanging) {
        Map<String, State> known = new LinkedHashMap<>(states);
        List<String> others = List.copyOf(unchanging);
        return text -> {
            State state = known.get(text);
            if (state != null) {
                return Optional.of(state);
            } else if (others.contains(text)) {
                return Optional.empty();
            } else if (UNKNOWN.contains(text)) {
                return Optional.of(UnDef.UNDEF);
            }
            throw new IllegalArgumentException(shown(text) + " is none of " + known.keySet() + " and " + others);
        };
    }

    /** A date, with or without time, as ISO 8601 writes it. */
    public static StateParser dateTime() {
        return text -> {
            if (UNKNOWN.contains(text)) {
                return Optional.of(UnDef.UNDEF);
            }
            try {
                return Optional.of(new DateTime(
                        text.length() == "2026-01-01".length()
                                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC)
                                : OffsetDateTime.parse(text.replace(' ', 'T')).toZonedDateTime()));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(shown(text) + " is no date and time with an offset", e);
            }
        };
    }

    /** @throws IllegalArgumentException when the text is no number, or one beyond all measure */
    public static BigDecimal decimal(String text) {
        try {
            if (text.length() <= MAX_DIGITS) {
                BigDecimal number = new BigDecimal(text.strip());
                if (Math.abs((long) number.precision() - number.scale()) <= MAX_DIGITS
                        && number.scale() <= 2 * MAX_DIGITS) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(shown(text) + " is no number", e);
        }
        throw new IllegalArgumentException(shown(text) + " is no number of reasonable size");
    }

    /** The text in quotes, cut where it is long. */
    public static String shown(String text) {
        return "'" + (text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text) + "'";
    }
}
