/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.metahab.habit.Context;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.hub.event.TimedEvent;

/**
 * Turns the events of a hub's bus into observations: who did what, in which moment.
 *
 * <p>Events are best given in their order. One that comes late is taken as if it happened now; it is dropped when its item
 * has been heard of with a later time, or when it is older than {@link StreamOptions#lateness()}. One that comes twice has
 * no effect. Nothing told about an event depends on a later one; only an action on an item with levels is told when the
 * item has settled, as it was before, with its own time.
 *
 * <p>The same events give the same observations. The cost of an event does not grow with history; memory grows with the
 * number of items only. Not safe for use by several threads at a time.
 */
public final class HabitStream {

    private final StreamPipeline pipeline;

    /**
     * @param zone where the home is
     * @param items the home's items
     * @param observer is told each observation, on the thread that gives the event
     */
    public HabitStream(StreamOptions options, ZoneId zone, ItemLookup items, Consumer<Observation> observer) {
        this.pipeline = new StreamPipeline(options, zone, items, observer);
    }

    /** Takes an event in. */
    public void accept(TimedEvent event) {
        pipeline.accept(event);
    }

    /**
     * Tells the stream the time where nothing happens, so that actions which have settled are told. Events that are still
     * on their way keep their own times.
     */
    public void advance(Instant now) {
        pipeline.advance(now);
    }

    /** A moment as it is now, before anything happens in it. It must not be before the last event. */
    public Context contextAt(Instant now) {
        return pipeline.contextAt(now);
    }

    /** The same moment in the home's own terms. */
    public Situation situationAt(Instant now) {
        return pipeline.situationAt(now);
    }

    /** What became of the events so far. */
    public StreamCounts counts() {
        return pipeline.counts();
    }
}
