/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** Reads rows by the header's columns. */
final class RowParser implements LineParser {

    private static final List<String> COLUMNS = List.of(
            "timestamp",
            "device_id",
            "device_kind",
            "location_if_known",
            "value",
            "is_user_action",
            "is_manual_operation");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final int[] places;

    private RowParser(int[] places) {
        this.places = places;
    }

    static RowParser of(String header, Path file) throws RecordingException {
        String text = !header.isEmpty() && header.charAt(0) == BYTE_ORDER_MARK ? header.substring(1) : header;
        List<String> names;
        try {
            names = CsvLine.split(text).stream().map(String::strip).toList();
        } catch (IllegalArgumentException e) {
            throw new RecordingException(file + ", line 1: " + e.getMessage());
        }
        int[] places = COLUMNS.stream().mapToInt(names::indexOf).toArray();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                throw new RecordingException(file + ", line 1: there is no column '" + COLUMNS.get(i)
                        + "'; a recording has the columns " + String.join(", ", COLUMNS));
            }
        }
        return new RowParser(places);
    }

    @Override
    public Row parse(String line) {
        List<String> fields = CsvLine.split(line);
        String device = field(fields, 1);
        String value = field(fields, 4);
        if (device.isEmpty() || value.isEmpty()) {
            throw new IllegalArgumentException("there is no " + (device.isEmpty() ? "device_id" : "value"));
        }
        return new Row(
                time(field(fields, 0)),
                device,
                field(fields, 2).toLowerCase(Locale.ROOT),
                field(fields, 3),
                value,
                flag(fields, 5),
                flag(fields, 6));
    }

    private static LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no local time as in 2003-03-27T06:43:40 (" + e.getMessage() + ")", e);
        }
    }

    private boolean flag(List<String> fields, int column) {
        String text = field(fields, column);
        return switch (text) {
            case "1" -> true;
            case "0", "" -> false;
            default -> throw new IllegalArgumentException(COLUMNS.get(column) + " is 1 or 0, not '" + text + "'");
        };
    }

    private String field(List<String> fields, int column) {
        if (places[column] >= fields.size()) {
            throw new IllegalArgumentException("it has " + fields.size() + " fields; '" + COLUMNS.get(column)
                    + "' would be number " + (places[column] + 1));
        }
        return fields.get(places[column]).strip();
    }
}
