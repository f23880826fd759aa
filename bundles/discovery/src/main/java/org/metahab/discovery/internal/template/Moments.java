/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Python's moments, and what Home Assistant makes of them: a {@link ZonedDateTime} knows its zone, a {@link LocalDateTime}
 * does not. What lies between two of them is one of the {@link Spans}.
 */
final class Moments {

    private static final String STANDARD = "%Y-%m-%d %H:%M:%S";
    private static final double NANOS = 1e9;
    /** Functions, and filters, as Home Assistant offers them. */
    static final Map<String, Function> BY_NAME = Map.ofEntries(
            Map.entry("as_datetime", Moments::asMoment),
            Map.entry("as_timestamp", Moments::asTimestamp),
            Map.entry("as_local", a -> local(a, moment(a.get(0, "value")))),
            Map.entry("as_timedelta", Spans::asSpan),
            Map.entry("strptime", Moments::strptime),
            Map.entry("relative_time", a -> ago(a, true)),
            Map.entry("time_since", a -> ago(a, true)),
            Map.entry("time_until", a -> ago(a, false)),
            Map.entry("timestamp_custom", Moments::timestampCustom),
            Map.entry("timestamp_local", a -> ofTimestamp(a, true)),
            Map.entry("timestamp_utc", a -> ofTimestamp(a, false)));

    private Moments() {}

    /** Functions without a value to begin with. */
    static Map<String, Function> globals() {
        return Map.of(
                "now",
                a -> a.run().now(),
                "utcnow",
                a -> a.run().now().withZoneSameInstant(ZoneOffset.UTC),
                "today_at",
                Moments::todayAt,
                "timedelta",
                Spans::span);
    }

    static boolean isMoment(Object value) {
        return value instanceof ZonedDateTime || value instanceof LocalDateTime;
    }

    static boolean is(Object value) {
        return isMoment(value) || value instanceof Duration;
    }

    private static Object todayAt(Arguments a) {
        try {
            LocalTime time = a.size() == 0 ? LocalTime.MIDNIGHT : LocalTime.parse(a.text(0, "time", ""));
            ZonedDateTime now = a.run().now();
            return now.toLocalDate().atTime(time).atZone(now.getZone());
        } catch (DateTimeException e) {
            throw new EvaluationException("'" + a.text(0, "time", "") + "' is no time of day");
        }
    }

    /** A moment of a number of seconds, or of a text in ISO 8601; what is none needs a default. */
    private static Object asMoment(Arguments a) {
        Object value = a.get(0, "value");
        if (isMoment(value)) {
            return value;
        }
        Double seconds = Numbers.toReal(value);
        Optional<Object> moment = seconds == null
                ? parse(Python.text(value))
                : Optional.of(at(seconds).atZone(ZoneOffset.UTC));
        return moment.orElseGet(() -> otherwise(a, 1, value));
    }

    private static Object otherwise(Arguments a, int index, Object value) {
        if (a.has(index, "default")) {
            return a.get(index, "default");
        }
        Python.requireDefined(value);
        String text = Python.text(value);
        throw new EvaluationException(
                "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "' is no moment and has no default");
    }

    private static Object moment(Object value) {
        return isMoment(value)
                ? value
                : parse(Python.text(value))
                        .orElseThrow(() -> new EvaluationException("'" + Python.text(value) + "' is no moment"));
    }

    private static Optional<Object> parse(String text) {
        String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        try {
            if (iso.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(LocalDate.parse(iso).atStartOfDay());
            } else if (iso.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})")) {
                String zoned = iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
                return Optional.of(OffsetDateTime.parse(zoned).toZonedDateTime());
            }
            return Optional.of(LocalDateTime.parse(iso));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant at(double seconds) {
        if (!(Math.abs(seconds) < 2.5e11)) {
            throw new EvaluationException("a moment of " + seconds + " seconds is out of range");
        }
        long micros = (long) Math.rint(seconds * 1e6);
        return Instant.EPOCH.plus(
                Duration.ofSeconds(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L));
    }

    private static ZonedDateTime local(Arguments a, Object moment) {
        return moment instanceof ZonedDateTime zoned
                ? zoned.withZoneSameInstant(a.run().now().getZone())
                : ((LocalDateTime) moment).atZone(a.run().now().getZone());
    }

    private static Object asTimestamp(Arguments a) {
        Object value = a.get(0, "value");
        Optional<Object> moment = isMoment(value) ? Optional.of(value) : parse(Python.text(value));
        return moment.<Object>map(known -> seconds(a, known)).orElseGet(() -> otherwise(a, 1, value));
    }

    private static double seconds(Arguments a, Object moment) {
        return seconds(moment instanceof ZonedDateTime zoned ? zoned : local(a, moment));
    }

    private static double seconds(ZonedDateTime moment) {
        return moment.toEpochSecond() + moment.getNano() / NANOS;
    }

    private static Object timestampCustom(Arguments a) {
        Double seconds = Numbers.toReal(a.get(0, "value"));
        if (seconds == null) {
            return otherwise(a, 3, a.get(0, "value"));
        }
        ZonedDateTime utc = at(seconds).atZone(ZoneOffset.UTC);
        return DateFormat.write(a.text(1, "format_string", STANDARD), a.flag(2, "local", true) ? local(a, utc) : utc);
    }

    private static Object ofTimestamp(Arguments a, boolean local) {
        Double seconds = Numbers.toReal(a.get(0, "value"));
        if (seconds == null) {
            return otherwise(a, 1, a.get(0, "value"));
        }
        ZonedDateTime utc = at(seconds).atZone(ZoneOffset.UTC);
        return iso(local ? local(a, utc) : utc, 'T');
    }

    private static Object strptime(Arguments a) {
        return DateFormat.read(a.text(0, "value", ""), a.text(1, "format", ""))
                .orElseGet(() -> otherwise(a, 2, a.get(0, "value")));
    }

    /** {@code 5 minutes}: the largest unit of the time since then, or until then; the moment itself the other way round. */
    private static Object ago(Arguments a, boolean since) {
        Object value = a.get(0, "value");
        if (!isMoment(value)) {
            return value;
        }
        double seconds = seconds(a.run().now()) - seconds(a, value);
        double distance = since ? seconds : -seconds;
        return distance < 0 ? value : largest((long) distance);
    }

    private static String largest(long seconds) {
        long[] sizes = {31_536_000, 2_592_000, 86_400, 3_600, 60, 1};
        String[] names = {"year", "month", "day", "hour", "minute", "second"};
        for (int i = 0; i < sizes.length; i++) {
            long count = Math.round((double) seconds / sizes[i]);
            if (seconds >= sizes[i]) {
                return count + " " + names[i] + (count == 1 ? "" : "s");
            }
        }
        return "0 seconds";
    }

    /** {@code a + b}, or {@code a - b} where the sign is negative. */
    static Object add(Object a, Object b, int sign) {
        try {
            if (b instanceof Duration span) {
                Duration signed = sign < 0 ? span.negated() : span;
                if (a instanceof ZonedDateTime moment) {
                    return moment.plus(signed);
                } else if (a instanceof LocalDateTime moment) {
                    return moment.plus(signed);
                } else if (a instanceof Duration other) {
                    return other.plus(signed);
                }
            } else if (a instanceof Duration && sign > 0) {
                return add(b, a, sign);
            } else if (a instanceof ZonedDateTime x && b instanceof ZonedDateTime y && sign < 0) {
                return Duration.between(y, x);
            } else if (a instanceof LocalDateTime x && b instanceof LocalDateTime y && sign < 0) {
                return Duration.between(y, x);
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw new EvaluationException("the moment is out of range");
        }
        throw new EvaluationException("'" + (sign < 0 ? "-" : "+") + "' does not go with " + Python.typeName(a)
                + " and " + Python.typeName(b));
    }

    /** Negative, 0 or positive as {@code a < b}, {@code a == b}, {@code a > b}; empty where they can't be compared. */
    static Optional<Integer> compare(Object a, Object b) {
        if (a instanceof ZonedDateTime x && b instanceof ZonedDateTime y) {
            return Optional.of(x.toInstant().compareTo(y.toInstant()));
        } else if (a instanceof LocalDateTime x && b instanceof LocalDateTime y) {
            return Optional.of(x.compareTo(y));
        }
        return a instanceof Duration x && b instanceof Duration y ? Optional.of(x.compareTo(y)) : Optional.empty();
    }

    /** The attribute of that name; {@code null} when there is none. */
    static @Nullable Object attribute(Object value, String name) {
        if (value instanceof Duration span) {
            return Spans.attribute(span, name);
        }
        LocalDateTime plain = value instanceof ZonedDateTime zoned ? zoned.toLocalDateTime() : (LocalDateTime) value;
        return switch (name) {
            case "year" -> (long) plain.getYear();
            case "month" -> (long) plain.getMonthValue();
            case "day" -> (long) plain.getDayOfMonth();
            case "hour" -> (long) plain.getHour();
            case "minute" -> (long) plain.getMinute();
            case "second" -> (long) plain.getSecond();
            case "microsecond" -> (long) plain.getNano() / 1_000;
            case "weekday" -> (Function) a -> plain.getDayOfWeek().getValue() - 1L;
            case "isoweekday" -> (Function) a -> (long) plain.getDayOfWeek().getValue();
            case "timestamp" -> (Function) a -> seconds(a, value);
            case "isoformat" -> (Function) a -> iso(value, 'T');
            case "strftime" -> (Function) a -> DateFormat.write(a.text(0, "format", ""), value);
            default -> null;
        };
    }

    /** As Python writes it. */
    static String text(Object value) {
        return value instanceof Duration span ? Spans.text(span) : iso(value, ' ');
    }

    private static String iso(Object value, char between) {
        LocalDateTime plain = value instanceof ZonedDateTime zoned ? zoned.toLocalDateTime() : (LocalDateTime) value;
        String pattern = "uuuu-MM-dd'" + between + "'HH:mm:ss" + (plain.getNano() / 1_000 == 0 ? "" : ".SSSSSS");
        String text = DateTimeFormatter.ofPattern(pattern).format(plain);
        return value instanceof ZonedDateTime zoned
                ? text + DateTimeFormatter.ofPattern("xxx").format(zoned)
                : text;
    }
}
