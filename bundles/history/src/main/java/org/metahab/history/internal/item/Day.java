/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.item;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.metahab.history.EventSink;
import org.metahab.history.HistorySource.Period;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.State;

/**
 * Reads sources that are asked item by item: one day of all items at a time, so that what is told is in order, and no more
 * than a day is in memory.
 */
public final class Day {

    private static final Duration LENGTH = Duration.ofDays(1);

    private final List<Reading> readings = new ArrayList<>();
    private final EventSink sink;

    private Day(EventSink sink) {
        this.sink = sink;
    }

    private record Reading(Instant at, Item item, State state) {}

    /** Asks for what an item was in during a span; states are given to {@link Day#add}. */
    public interface Question {

        /** @throws IOException when the source can't be read */
        void ask(Period period, Day day) throws IOException;
    }

    /** Who is behind an item's changes, where the source doesn't say. */
    public interface Authorship {

        /** {@link Source#NONE} where nobody knows. */
        Source of(String item);
    }

    /** Reads a span, day by day. */
    public static void read(Period period, EventSink sink, Authorship authors, Question question) throws IOException {
        ItemTrack track = new ItemTrack(sink);
        Instant from = period.from();
        while (from.isBefore(period.until())) {
            Instant until = from.plus(LENGTH).isAfter(period.until()) ? period.until() : from.plus(LENGTH);
            Day day = new Day(sink);
            question.ask(new Period(from, until), day);
            day.readings.sort(Comparator.comparing(Reading::at));
            day.readings.forEach(reading ->
                    track.state(reading.at, reading.item.name(), reading.state, authors.of(reading.item.name())));
            sink.reached(until);
            from = until;
        }
    }

    /** An item had a state. */
    public void add(Instant at, Item item, State state) {
        readings.add(new Reading(at, item, state));
    }

    /** Something was left out. */
    public void skipped(String why, String what) {
        sink.skipped(why, what);
    }

    /** Something was taken in, though not quite as it was recorded. */
    public void remarked(String how, String what) {
        sink.remarked(how, what);
    }
}
