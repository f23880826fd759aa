/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Moments as rules write them. */
final class Moments {

    private Moments() {}

    /**
     * A moment with its offset, a local one, or a span from now: {@code 2026-11-21T07:00:00+01:00},
     * {@code 2026-11-21T07:00:00}, {@code 1D}, {@code -2H30M}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    static ZonedDateTime parse(String text, ZonedDateTime now) {
        if (text.isBlank() || text.equals("now")) {
            return now;
        }
        try {
            if (!text.contains("T") || text.startsWith("P")) {
                return now.plus(span(text));
            }
            return text.length() > "yyyy-MM-ddTHH:mm:ss".length() && text.matches(".*([+-]\\d{2}:?\\d{2}|Z|])")
                    ? ZonedDateTime.parse(text)
                    : LocalDateTime.parse(text).atZone(now.getZone());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no moment; write 2026-11-21T07:00:00 or a span from now such as -2H or 1D", e);
        }
    }

    private static Duration span(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.contains("P")) {
            return Duration.parse(upper);
        }
        boolean negative = upper.startsWith("-");
        String plain = negative ? upper.substring(1) : upper;
        int days = plain.indexOf('D');
        String iso = days < 0
                ? "PT" + plain
                : days == plain.length() - 1
                        ? "P" + plain
                        : "P" + plain.substring(0, days + 1) + "T" + plain.substring(days + 1);
        Duration span = Duration.parse(iso);
        return negative ? span.negated() : span;
    }
}
