/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads lines of CASAS recordings: date, time, sensor, value and, in some of them, an activity, which is left out; between
 * them tabs or spaces. A sensor's kind is told by the letters that its name begins with. Lights and fans count as operated by
 * people; doors and objects that were taken as manual operations too.
 *
 * <p>Source: Cook et al., "CASAS: A smart home in a box", Computer 46(7), 2013.
 */
final class CasasParser implements LineParser {

    private static final Pattern FIRST_LINE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\s+\\d{1,2}:\\d{2}:\\d{2}\\S*\\s+\\S+\\s+\\S+.*");
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern AFTER_LETTERS = Pattern.compile("[^A-Za-z].*");
    private static final int FIELDS = 4;

    /** Whether a file that begins with that line is of this form. */
    static boolean isFirstLine(String line) {
        return FIRST_LINE.matcher(line.strip()).matches();
    }

    @Override
    public Row parse(String line) {
        List<String> fields = List.of(GAP.split(line.strip()));
        if (fields.size() < FIELDS) {
            throw new IllegalArgumentException(
                    "it has " + fields.size() + " fields; needed are date, time, sensor and value");
        }
        String kind = kind(fields.get(2));
        boolean operated = kind.equals("light") || kind.equals("switch");
        boolean handled = operated || kind.equals("door") || kind.equals("other") && isItem(fields.get(2));
        return new Row(
                time(fields.get(0), fields.get(1)), fields.get(2), kind, "", value(fields.get(3)), operated, handled);
    }

    private static LocalDateTime time(String date, String time) {
        try {
            return LocalDate.parse(date)
                    .atTime(LocalTime.parse(time.length() > 1 && time.charAt(1) == ':' ? "0" + time : time));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + date + " " + time + "' is no time as in 2010-11-04 00:03:50.209589", e);
        }
    }

    private static String kind(String sensor) {
        return switch (letters(sensor)) {
            case "M", "MA" -> "motion";
            case "D" -> "door";
            case "L", "LL" -> "light";
            case "F" -> "switch";
            case "T" -> "temperature";
            default -> "other";
        };
    }

    private static boolean isItem(String sensor) {
        return letters(sensor).equals("I");
    }

    private static String letters(String sensor) {
        return AFTER_LETTERS.matcher(sensor).replaceFirst("").toUpperCase(Locale.ROOT);
    }

    /** Words for on and off that only these recordings have. */
    private static String value(String value) {
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "PRESENT", "START" -> "ON";
            case "ABSENT", "STOP", "END" -> "OFF";
            default -> value;
        };
    }
}
