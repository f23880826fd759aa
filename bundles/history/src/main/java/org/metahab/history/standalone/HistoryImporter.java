/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.standalone;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.habit.Actor;
import org.metahab.habit.Observation;
import org.metahab.habit.stream.HabitStream;
import org.metahab.habit.stream.StreamOptions;
import org.metahab.history.EventSink;
import org.metahab.history.HistorySource;
import org.metahab.history.HistorySource.Period;
import org.metahab.history.ImportOptions;
import org.metahab.history.ImportProgress;
import org.metahab.history.ImportReport;
import org.metahab.history.ImportReport.ItemLine;
import org.metahab.history.ImportReport.Match;
import org.metahab.history.internal.item.ItemMatch;
import org.metahab.history.internal.item.ItemMatch.Matched;
import org.metahab.history.internal.item.Retold;
import org.metahab.history.internal.item.SkipLog;
import org.metahab.hub.HistoryImport;
import org.metahab.hub.HistoryImport.Taken;
import org.metahab.hub.Items;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;

/**
 * Takes a recorded history into a hub. Importing the same twice adds nothing, so an import that was interrupted is simply
 * begun again. Who did what is told by the same attribution as of a hub's own events. Memory does not grow with the history.
 */
public final class HistoryImporter {

    private static final int BATCH = 2000;
    private static final double STEPS = 1000;
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Items items;
    private final HistoryImport history;
    private final StreamOptions attribution;
    private final ZoneId zone;

    /**
     * @param items the hub's items; what is missing is added
     * @param history the hub's history
     * @param attribution how the hub tells who did what
     * @param zone where the home is
     */
    public HistoryImporter(Items items, HistoryImport history, StreamOptions attribution, ZoneId zone) {
        this.items = items;
        this.history = history;
        this.attribution = attribution;
        this.zone = zone;
    }

    /**
     * Imports, on the caller's thread. A source that was stopped leaves what was read before in the history.
     *
     * @throws IOException when the source can't be read to its end; what was read before is in the history
     * @throws IllegalArgumentException when the options name what is not there
     * @throws IllegalStateException when the hub's store can't be written
     * @throws java.util.concurrent.CancellationException when the source was stopped
     */
    public ImportReport run(HistorySource source, ImportOptions options, ImportProgress progress) throws IOException {
        ItemMatch match = new ItemMatch(source.items(), items, options);
        Period period = source.period().since(options.since());
        if (!options.preview()) {
            for (Matched line : match.all()) {
                if (line.match() == Match.ADDED
                        && items.item(line.item().name()).isEmpty()) {
                    items.addItem(line.item());
                }
            }
        }
        Run run = new Run(match, period, options.preview(), progress);
        source.read(period, run);
        run.finish();
        return run.report(source.name());
    }

    /** One import. */
    private final class Run implements EventSink {
        private final ItemMatch match;
        private final Period period;
        private final boolean preview;
        private final ImportProgress progress;
        private final SkipLog skips = new SkipLog();
        private final List<TimedEvent> batch = new ArrayList<>();
        private final Map<String, Long> eventsOfItem = new HashMap<>();
        private final Map<String, Long> actionsOfItem = new HashMap<>();
        private final Map<String, Long> people = new HashMap<>();
        private final HabitStream stream;
        private Taken taken = Taken.NONE;
        private Instant newest = Instant.EPOCH;
        private long automations;
        private long events;
        private double told;

        Run(ItemMatch match, Period period, boolean preview, ImportProgress progress) {
            this.match = match;
            this.period = period;
            this.preview = preview;
            this.progress = progress;
            Map<String, Item> byName = new HashMap<>();
            match.all().forEach(line -> byName.put(line.item().name(), line.item()));
            this.stream =
                    new HabitStream(attribution, zone, name -> Optional.ofNullable(byName.get(name)), this::observe);
        }

        private void observe(Observation observation) {
            if (observation instanceof Observation.Action action) {
                people.merge(action.who().name(), 1L, Long::sum);
                actionsOfItem.merge(action.action().item(), 1L, Long::sum);
            } else if (observation instanceof Observation.Automation
                    || (observation instanceof Observation.Change change && change.actor() instanceof Actor.Rule)) {
                automations++;
            }
        }

        @Override
        public void event(TimedEvent event) {
            String name = Retold.item(event.event());
            Optional<Matched> line = match.of(name);
            if (line.isEmpty()) {
                skips.add("the hub has no item for it", name);
                return;
            }
            Item item = line.get().item();
            Optional<TimedEvent> retold = Retold.as(item, event);
            if (retold.isEmpty() && event.event() instanceof ItemCommandEvent) {
                return; // a contact that a recording says a person opened; its change is told next
            }
            if (retold.isEmpty()) {
                skips.add("the hub's item can't have the state", item.name() + " for " + name);
                return;
            }
            events++;
            eventsOfItem.merge(item.name(), 1L, Long::sum);
            newest = event.at().isAfter(newest) ? event.at() : newest;
            stream.accept(retold.get());
            batch.add(retold.get());
            if (batch.size() >= BATCH) {
                store();
            }
        }

        @Override
        public void skipped(String why, String what) {
            skips.add(why, what);
        }

        @Override
        public void remarked(String how, String what) {
            skips.remark(how, what);
        }

        @Override
        public void reached(Instant at) {
            double span = Duration.between(period.from(), period.until()).toMillis();
            double share = span <= 0
                    ? 1
                    : Math.min(1, Duration.between(period.from(), at).toMillis() / span);
            if (share >= told + 1 / STEPS) {
                told = share;
                progress.reached(share, at, events);
            }
        }

        void finish() {
            store();
            if (events > 0) {
                stream.advance(newest.plus(SETTLED));
            }
            progress.reached(1, period.until(), events);
        }

        private void store() {
            taken = taken.plus(preview ? history.preview(batch) : history.take(batch));
            batch.clear();
        }

        ImportReport report(String source) {
            List<ItemLine> lines = match.all().stream()
                    .map(line -> new ItemLine(
                            line.source().id(),
                            line.match() == Match.LEFT_OUT ? "" : line.item().name(),
                            line.match(),
                            eventsOfItem.getOrDefault(line.item().name(), 0L),
                            actionsOfItem.getOrDefault(line.item().name(), 0L)))
                    .toList();
            return new ImportReport(
                    source,
                    preview,
                    period.from(),
                    period.until(),
                    lines,
                    events,
                    taken,
                    people,
                    automations,
                    skips.all());
        }
    }
}
