/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.metahab.habit.recording.ActionColumn;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.habit.recording.ImportReport;
import org.metahab.history.EventSink;
import org.metahab.history.HistorySource;
import org.metahab.history.SourceItem;
import org.metahab.history.SourceOptions;

/** A recording as CSV, as {@link HomeRecording} reads it. It says itself what people did. */
public final class CsvSource implements HistorySource {

    private final HomeRecording recording;
    private final SourceOptions options;

    private CsvSource(HomeRecording recording, SourceOptions options) {
        this.recording = recording;
        this.options = options;
    }

    /** @throws IOException when the file is no recording */
    public static CsvSource open(Path file, SourceOptions options) throws IOException {
        return new CsvSource(HomeRecording.open(file, options.zone(), ActionColumn.AUTO), options);
    }

    @Override
    public String name() {
        return "recording " + recording.name() + " (people's actions: column "
                + recording.actions().name().toLowerCase(Locale.ROOT) + ")";
    }

    @Override
    public List<SourceItem> items() {
        return recording.items().stream()
                .map(item -> new SourceItem(item.label(), item))
                .toList();
    }

    @Override
    public Period period() throws IOException {
        Instant[] ends = {options.now(), Instant.EPOCH};
        recording.read(
                event -> {
                    options.stop().heed();
                    ends[0] = event.at().isBefore(ends[0]) ? event.at() : ends[0];
                    ends[1] = event.at().isAfter(ends[1]) ? event.at() : ends[1];
                },
                done -> {});
        return new Period(ends[0], ends[1].plusMillis(1));
    }

    @Override
    public void read(Period period, EventSink sink) throws IOException {
        ImportReport report = recording.read(
                event -> {
                    options.stop().heed();
                    if (!event.at().isBefore(period.from()) && event.at().isBefore(period.until())) {
                        sink.event(event);
                        sink.reached(event.at());
                    }
                },
                done -> {});
        long told = 0;
        for (ImportReport.Problem problem : report.problems()) {
            if (problem.skipped()) {
                told++;
                sink.skipped("the line can't be read", "line " + problem.line() + ": " + problem.message());
            } else {
                sink.remarked("lines are not in the order of their times; they were sorted", "line " + problem.line());
            }
        }
        for (long i = told; i < report.malformed(); i++) {
            sink.skipped("the line can't be read", "");
        }
    }

    @Override
    public void close() {}
}
