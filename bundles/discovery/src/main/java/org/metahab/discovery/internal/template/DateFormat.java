/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's {@code strftime} and {@code strptime}, in English. */
final class DateFormat {

    private static final int MAX_FORMAT = 200;

    private DateFormat() {}

    /** The moment in that format. */
    static String write(String format, Object value) {
        LocalDateTime moment = value instanceof ZonedDateTime zoned ? zoned.toLocalDateTime() : (LocalDateTime) value;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < format.length() && i < MAX_FORMAT; i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                out.append(c);
                continue;
            }
            char directive = format.charAt(++i);
            if (directive == '-' && i + 1 < format.length()) {
                out.append(directive(format.charAt(++i), moment, value).replaceFirst("^0+(?=.)", ""));
            } else {
                out.append(directive(directive, moment, value));
            }
        }
        return out.toString();
    }

    private static String directive(char directive, LocalDateTime moment, Object value) {
        return switch (directive) {
            case 'Y' -> of("uuuu", moment);
            case 'm' -> of("MM", moment);
            case 'd' -> of("dd", moment);
            case 'H' -> of("HH", moment);
            case 'I' -> of("hh", moment);
            case 'M' -> of("mm", moment);
            case 'S' -> of("ss", moment);
            case 'f' -> of("SSSSSS", moment);
            case 'y' -> of("uu", moment);
            case 'j' -> of("DDD", moment);
            case 'p' -> moment.getHour() < 12 ? "AM" : "PM";
            case 'a' -> moment.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'A' -> moment.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b', 'h' -> moment.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'B' -> moment.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'w' -> String.valueOf(moment.getDayOfWeek().getValue() % 7);
            case 'u' -> String.valueOf(moment.getDayOfWeek().getValue());
            case 'T', 'X' -> of("HH:mm:ss", moment);
            case 'D', 'x' -> of("MM/dd/uu", moment);
            case 'F' -> of("uuuu-MM-dd", moment);
            case 'R' -> of("HH:mm", moment);
            case 'c' ->
                directive('a', moment, value) + " " + directive('b', moment, value) + of(" ppd HH:mm:ss uuuu", moment);
            case 'V' -> String.format("%02d", moment.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 's' ->
                String.valueOf(
                        (value instanceof ZonedDateTime zoned ? zoned : moment.atZone(ZoneOffset.UTC)).toEpochSecond());
            case 'z' ->
                value instanceof ZonedDateTime zoned
                        ? DateTimeFormatter.ofPattern("xx").format(zoned)
                        : "";
            case 'Z' ->
                value instanceof ZonedDateTime zoned
                        ? zoned.getOffset().equals(ZoneOffset.UTC)
                                ? "UTC"
                                : zoned.getZone().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                        : "";
            case '%' -> "%";
            default -> "%" + directive;
        };
    }

    private static String of(String pattern, LocalDateTime moment) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(moment);
    }

    /** The moment that a text in that format tells; empty when it is none. */
    static Optional<Object> read(String text, String format) {
        List<Character> directives = new ArrayList<>();
        Matcher matcher = pattern(format, directives).matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int[] parts = {1900, 1, 1, 0, 0, 0, 0};
        boolean afternoon = false;
        boolean twelve = false;
        Optional<ZoneOffset> zone = Optional.empty();
        try {
            for (int i = 0; i < directives.size(); i++) {
                String found = matcher.group(i + 1);
                switch (directives.get(i)) {
                    case 'Y' -> parts[0] = Integer.parseInt(found);
                    case 'y' -> parts[0] = Integer.parseInt(found) + (Integer.parseInt(found) < 69 ? 2000 : 1900);
                    case 'm' -> parts[1] = Integer.parseInt(found);
                    case 'b', 'B' -> parts[1] = month(found);
                    case 'd' -> parts[2] = Integer.parseInt(found);
                    case 'H' -> parts[3] = Integer.parseInt(found);
                    case 'I' -> {
                        parts[3] = Integer.parseInt(found) % 12;
                        twelve = true;
                    }
                    case 'M' -> parts[4] = Integer.parseInt(found);
                    case 'S' -> parts[5] = Integer.parseInt(found);
                    case 'f' -> parts[6] = Integer.parseInt((found + "000000").substring(0, 6)) * 1_000;
                    case 'p' -> afternoon = found.equalsIgnoreCase("PM");
                    case 'z' ->
                        zone = Optional.of(ZoneOffset.of(found.replaceFirst("^([+-]\\d{2})(\\d{2})$", "$1:$2")));
                    default -> {}
                }
            }
            int hour = parts[3] + (twelve && afternoon ? 12 : 0);
            LocalDateTime moment = LocalDateTime.of(parts[0], parts[1], parts[2], hour, parts[4], parts[5], parts[6]);
            return Optional.of(zone.isPresent() ? moment.atZone(zone.get()) : moment);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        return ChronoField.MONTH_OF_YEAR.checkValidIntValue(1
                + List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
                        .indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)));
    }

    private static Pattern pattern(String format, List<Character> directives) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < format.length() && i < MAX_FORMAT; i++) {
            char c = format.charAt(i);
            if (Character.isWhitespace(c)) {
                pattern.append("\\s+");
            } else if (c != '%' || i + 1 == format.length() || format.charAt(i + 1) == '%') {
                pattern.append(Pattern.quote(String.valueOf(c)));
                i += c == '%' ? 1 : 0;
            } else {
                char directive = format.charAt(++i);
                directives.add(directive);
                pattern.append('(').append(expression(directive)).append(')');
            }
        }
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE);
    }

    private static String expression(char directive) {
        return switch (directive) {
            case 'Y' -> "\\d{4}";
            case 'm', 'd', 'H', 'I', 'M', 'S', 'y' -> "\\d{1,2}";
            case 'f' -> "\\d{1,6}";
            case 'p' -> "AM|PM";
            case 'b', 'B', 'a', 'A' -> "[A-Za-z]{3,9}";
            case 'z' -> "Z|[+-]\\d{2}:?\\d{2}";
            default -> throw new EvaluationException("the format '%" + directive + "' is not supported");
        };
    }
}
