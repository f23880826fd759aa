/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a first pass over a recording tells: its devices, how long it is, and whether its rows are in order. */
final class RecordingScan {

    private static final int VALUES_KEPT = 16;

    private final Map<String, Seen> devices = new LinkedHashMap<>();
    private long rows;
    private boolean ordered = true;
    private LocalDateTime newest = LocalDateTime.MIN;

    private RecordingScan() {}

    static RecordingScan of(Path file) throws IOException {
        RecordingScan scan = new RecordingScan();
        RecordingFile.read(file, new RecordingFile.Lines() {
            @Override
            public void row(long line, Row row) {
                scan.add(row);
            }

            @Override
            public void malformed(long line, String problem) {
                scan.rows++;
            }
        });
        return scan;
    }

    /** How many lines of data there are, malformed ones too. */
    long rows() {
        return rows;
    }

    /** Whether no row is earlier than the one before. */
    boolean isOrdered() {
        return ordered;
    }

    Collection<Seen> devices() {
        return devices.values();
    }

    private void add(Row row) {
        rows++;
        ordered &= !row.at().isBefore(newest);
        newest = row.at();
        devices.computeIfAbsent(row.device(), id -> new Seen(id, row.kind(), row.location()))
                .add(row);
    }

    /** One device and the kinds of values that it had. */
    static final class Seen {
        final String id;
        final String kind;
        final String location;
        boolean numeric = true;
        boolean binary = true;
        boolean full = true;
        final Set<String> userValues = new TreeSet<>();

        Seen(String id, String kind, String location) {
            this.id = id;
            this.kind = kind;
            this.location = location;
        }

        private void add(Row row) {
            numeric &= Values.number(row.value()).isPresent();
            binary &= Values.isBinary(row.value());
            full &= Values.isNothingOrAll(row.value());
            if (row.userAction() && userValues.size() < VALUES_KEPT) {
                userValues.add(row.value());
            }
        }
    }
}
