/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's spans, its timedelta: a {@link Duration} here. */
final class Spans {

    private static final double NANOS = 1e9;
    private static final long MOST_SECONDS = 86_400L * 999_999_999;
    private static final Pattern SPAN =
            Pattern.compile("(?:(-?\\d{1,9})(?: days?,)? +)?(\\d{1,4}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?");

    private static final Map<String, Long> UNITS = Map.of(
            "days", 86_400_000_000L,
            "seconds", 1_000_000L,
            "microseconds", 1L,
            "milliseconds", 1_000L,
            "minutes", 60_000_000L,
            "hours", 3_600_000_000L,
            "weeks", 604_800_000_000L);
    private static final List<String> UNIT_ORDER =
            List.of("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks");

    private Spans() {}

    static Object span(Arguments a) {
        double micros = 0;
        for (int i = 0; i < UNIT_ORDER.size(); i++) {
            String unit = UNIT_ORDER.get(i);
            micros += Numbers.real(a.get(i, unit, 0L)) * UNITS.getOrDefault(unit, 0L);
        }
        return span(micros / 1e6);
    }

    private static Duration span(double seconds) {
        if (!(Math.abs(seconds) <= MOST_SECONDS)) {
            throw new EvaluationException("a span has at most 999999999 days");
        }
        BigDecimal micros = BigDecimal.valueOf(Math.rint(seconds * 1e6));
        return Duration.ofSeconds(micros.longValue() / 1_000_000, micros.longValue() % 1_000_000 * 1_000);
    }

    static Object asSpan(Arguments a) {
        Object value = a.get(0, "value");
        if (value instanceof Duration || Numbers.isNumber(value)) {
            return value instanceof Duration ? value : span(Numbers.real(value));
        }
        String text = Python.text(value).strip();
        Matcher matcher = SPAN.matcher(text);
        try {
            if (matcher.matches()) {
                long days = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
                long seconds = matcher.group(4) == null ? 0 : Long.parseLong(matcher.group(4));
                return span(days * 86_400.0
                        + Long.parseLong(matcher.group(2)) * 3_600.0
                        + Long.parseLong(matcher.group(3)) * 60.0
                        + seconds);
            }
            return text.startsWith("P") ? Duration.parse(text) : Python.NONE;
        } catch (DateTimeException e) {
            return Python.NONE;
        }
    }

    /** The attribute of that name; {@code null} when there is none. */
    static @Nullable Object attribute(Duration span, String name) {
        return switch (name) {
            case "days" -> Math.floorDiv(span.getSeconds(), 86_400L);
            case "seconds" -> Math.floorMod(span.getSeconds(), 86_400L);
            case "microseconds" -> (long) span.getNano() / 1_000;
            case "total_seconds" -> (Function) a -> span.getSeconds() + span.getNano() / NANOS;
            default -> null;
        };
    }

    /** As Python writes it. */
    static String text(Duration span) {
        long days = Math.floorDiv(span.getSeconds(), 86_400L);
        long rest = Math.floorMod(span.getSeconds(), 86_400L);
        String before = days == 0 ? "" : days + (Math.abs(days) == 1 ? " day, " : " days, ");
        long micros = span.getNano() / 1_000;
        return before
                + String.format("%d:%02d:%02d", rest / 3_600, rest / 60 % 60, rest % 60)
                + (micros == 0 ? "" : String.format(".%06d", micros));
    }
}
