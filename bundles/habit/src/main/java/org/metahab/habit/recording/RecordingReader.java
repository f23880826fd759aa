/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** Makes events of a recording's rows, one reading long. */
final class RecordingReader {

    private static final Source DEVICE = Source.of(HomeRecording.SOURCE);
    private static final Source PERSON = Source.of(HomeRecording.SOURCE, HomeRecording.SOMEBODY);

    private final Path file;
    private final ZoneId zone;
    private final boolean ordered;
    private final Devices devices;

    RecordingReader(Path file, ZoneId zone, boolean ordered, Devices devices) {
        this.file = file;
        this.zone = zone;
        this.ordered = ordered;
        this.devices = devices;
    }

    ImportReport read(Consumer<TimedEvent> reader, LongConsumer progress) throws IOException {
        Reading reading = new Reading(reader, progress);
        if (ordered) {
            RecordingFile.read(file, reading);
        } else {
            readSorted(reading);
        }
        return reading.report();
    }

    private record Numbered(long line, Row row) {}

    private void readSorted(Reading reading) throws IOException {
        List<Numbered> rows = new ArrayList<>();
        RecordingFile.read(file, new RecordingFile.Lines() {
            private LocalDateTime newest = LocalDateTime.MIN;

            @Override
            public void row(long line, Row row) {
                if (row.at().isBefore(newest)) {
                    reading.problem(
                            line, "it is earlier than a line before; the rows were sorted by their time", false);
                } else {
                    newest = row.at();
                }
                rows.add(new Numbered(line, row));
            }

            @Override
            public void malformed(long line, String problem) {
                reading.malformed(line, problem);
            }
        });
        rows.sort(Comparator.comparing((Numbered numbered) -> numbered.row().at()));
        rows.forEach(numbered -> reading.row(numbered.line(), numbered.row()));
    }

    /** One reading: the states as they go, and the counts. */
    private final class Reading implements RecordingFile.Lines {
        private final Consumer<TimedEvent> reader;
        private final LongConsumer progress;
        private final Map<String, State> states = new HashMap<>();
        private final List<ImportReport.Problem> problems = new ArrayList<>();
        private long rows;
        private long events;
        private long actions;
        private long unchanged;
        private long malformed;

        Reading(Consumer<TimedEvent> reader, LongConsumer progress) {
            this.reader = reader;
            this.progress = progress;
        }

        @Override
        public void row(long line, Row row) {
            Item item;
            State state;
            try {
                item = devices.itemOf(row);
                state = Values.state(item.type(), row.value());
            } catch (IllegalArgumentException e) {
                malformed(line, String.valueOf(e.getMessage()));
                return;
            }
            rows++;
            tell(item, state, row.at().atZone(zone).toInstant(), devices.isAction(row));
            progress.accept(rows);
        }

        private void tell(Item item, State state, Instant at, boolean action) {
            State old = states.getOrDefault(item.name(), UnDef.NULL);
            states.put(item.name(), state);
            Source source = action ? PERSON : DEVICE;
            if (action && state instanceof Command command) {
                actions++;
                events++;
                reader.accept(new TimedEvent(at, new ItemCommandEvent(item.name(), command, source)));
            }
            if (!state.equals(old)) {
                events++;
                reader.accept(new TimedEvent(at, new ItemStateChangedEvent(item.name(), old, state, source)));
            } else if (!action) {
                unchanged++;
            }
        }

        @Override
        public void malformed(long line, String problem) {
            rows++;
            malformed++;
            problem(line, problem, true);
            progress.accept(rows);
        }

        void problem(long line, String message, boolean skipped) {
            if (problems.size() < ImportReport.PROBLEMS_TOLD) {
                problems.add(new ImportReport.Problem(line, message, skipped));
            }
        }

        ImportReport report() {
            return new ImportReport(rows, events, actions, unchanged, malformed, problems);
        }
    }
}
