/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.internal.timeline.LocalClock;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.adaptation.internal.timeline.Track;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.ItemRole;
import org.metahab.habit.StateBuckets;
import org.metahab.habit.candidate.ItemKinds;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/**
 * Describes a candidate in numbers that mean the same in every home: how it did, how soon people act, what kinds of items
 * are involved and whether they share a room, what its conditions bring, and how much better it is than its rivals.
 */
final class CandidateNumbers {

    private static final double WAKING_MINUTES = Duration.ofHours(16).toMinutes();
    private static final double HARDLY = 1e-6;
    private static final int LAST = 5;

    private final Timeline timeline;
    private final ItemLookup items;
    private final ItemKinds kinds;
    private final LocalClock clock;

    CandidateNumbers(Timeline timeline, ItemLookup items) {
        this.timeline = timeline;
        this.items = items;
        this.kinds = new ItemKinds(items);
        this.clock = new LocalClock(timeline.zone());
    }

    /** The numbers of one of the candidates. */
    float[] of(Candidate candidate, Rivals rivals) {
        Row row = new Row();
        record(candidate, rivals.examples(), row);
        chance(candidate, rivals.size(), row);
        delays(candidate, row);
        kinds(candidate, row);
        conditions(candidate, row);
        rivals.compare(candidate, row);
        dwell(candidate, row);
        return row.numbers();
    }

    /** How it did. */
    private void record(Candidate candidate, int examples, Row row) {
        Trial trial = candidate.trial();
        int explained = candidate.explainedCount();
        row.log1p(candidate.right());
        row.log1p(candidate.unwanted());
        row.add(candidate.odds());
        row.log1p(trial.reversals());
        row.odds(explained, examples - explained);
        row.odds(candidate.right(), Math.max(0, trial.actions() - candidate.right()));
        row.log1p(trial.actions());
        List<Trial.Firing> firings = trial.firings();
        row.laplace(firings.subList(Math.max(0, firings.size() - LAST), firings.size()));
        row.log1p(firings.size() - 1 - last(firings));
        row.log1p(first(firings));
        int latest = Integer.bitCount(candidate.explained() >>> Math.max(0, examples - 3));
        row.add(latest - 2);
        row.log1p(trial.daysRight(clock));
        row.log1p(timeline.days().size());
        int moments = candidate.opportunities().moments().size();
        row.odds(firings.size(), Math.max(0, moments - firings.size()));
    }

    private static int last(List<Trial.Firing> firings) {
        int i = firings.size() - 1;
        while (i >= 0 && !firings.get(i).isRight()) {
            i--;
        }
        return i;
    }

    private static int first(List<Trial.Firing> firings) {
        int i = 0;
        while (i < firings.size() && !firings.get(i).isRight()) {
            i++;
        }
        return i;
    }

    /** How badly chance explains it. */
    private void chance(Candidate candidate, int tried, Row row) {
        int fired = candidate.trial().firings().size();
        double chance = byChance(candidate);
        row.add(Math.log((candidate.right() + 1.0) / (fired + 2.0) / chance));
        row.add(rarity(Coincidence.atLeast(candidate.right(), fired, chance)));
        row.log1p(tried);
    }

    /** How likely a person acts by chance when the trigger fires. */
    private double byChance(Candidate candidate) {
        double chance;
        int actions = candidate.trial().actions();
        if (candidate.pattern().trigger() instanceof Trigger.StateChange change) {
            double minutes = Math.max(1, change.window().toMinutes());
            chance = actions * minutes / Math.max(1, timeline.activeMinutes());
        } else if (candidate.pattern().trigger() instanceof Trigger.TimeOfDay time) {
            double perDay = (double) actions / Math.max(1, timeline.days().size());
            chance = perDay * 2 * time.tolerance().toMinutes() / WAKING_MINUTES;
        } else {
            throw new IllegalStateException(
                    "No chance for " + candidate.pattern().trigger());
        }
        return Math.max(HARDLY, Math.min(0.5, chance));
    }

    private static double rarity(double probability) {
        return -Math.log(Math.max(1e-9, probability)) / 3;
    }

    /** How soon after the trigger people act, how much that varies, and when in the day. */
    private void delays(Candidate candidate, Row row) {
        Quartiles delays = Quartiles.of(candidate.trial().firings().stream()
                .filter(Trial.Firing::isRight)
                .mapToDouble(firing -> Math.abs(firing.actedAt() - firing.at().time()) / 1_000.0)
                .map(Math::log1p));
        boolean timed = candidate.pattern().trigger() instanceof Trigger.TimeOfDay;
        double median = delays.median();
        row.add(timed ? 0 : median);
        row.add(timed ? 0 : delays.spread());
        row.add(timed ? median : 0);
        row.add(timed ? 0 : Math.log1p(window(candidate).toSeconds()) - median);
        row.flag(timed);
        double x = 0;
        double y = 0;
        for (Trial.Firing firing : candidate.trial().firings()) {
            if (firing.isRight()) {
                double angle = 2 * Math.PI * clock.minute(firing.at().time()) / 1_440;
                x += Math.cos(angle);
                y += Math.sin(angle);
            }
        }
        row.add(2 * Math.hypot(x, y) / Math.max(1, candidate.right()));
    }

    /** How long the item had been in its former state when people acted: a kettle is used and put back, a lamp left on. */
    private void dwell(Candidate candidate, Row row) {
        Track changes = timeline.levels(candidate.pattern().action().item());
        Quartiles dwells = Quartiles.of(candidate.trial().firings().stream()
                .filter(Trial.Firing::isRight)
                .mapToDouble(firing -> dwell(changes, firing.actedAt())));
        row.add(dwells.median());
        row.add(dwells.spread());
    }

    /** ln of the seconds since the last change; 0 where none is known. */
    private static double dwell(Track changes, long at) {
        int last = changes.firstAt(at) - 1;
        boolean known = last >= 0 && changes.time(last) != Long.MIN_VALUE;
        return known ? Math.log1p((at - changes.time(last)) / 1_000.0) : 0;
    }

    private static Duration window(Candidate candidate) {
        if (candidate.pattern().trigger() instanceof Trigger.StateChange change) {
            return change.window();
        }
        return Duration.ZERO;
    }

    /** What is operated, and what sets it off. */
    private void kinds(Candidate candidate, Row row) {
        ActionClass action = candidate.pattern().action();
        row.flag(kinds.isLight(action.item()));
        row.flag(StateBuckets.isActive(action.bucket()));
        row.flag(type(action.item()) == ItemType.ROLLERSHUTTER);
        @Nullable ActionClass cause = candidate.cause();
        if (cause == null) {
            row.skip(9);
            return;
        }
        boolean sensor = items.item(cause.item()).map(ItemRole::of).orElse(ItemRole.ACTUATOR) == ItemRole.SENSOR;
        boolean contact = type(cause.item()) == ItemType.CONTACT;
        row.flag(StateBuckets.isActive(cause.bucket()));
        row.flag(contact);
        row.flag(sensor && !contact);
        row.flag(!sensor && kinds.isLight(cause.item()));
        row.flag(!sensor && !kinds.isLight(cause.item()));
        row.add(sameRoom(action.item(), cause.item()));
        Track changes = timeline.changes(cause.item());
        row.odds(
                timeline.actions(cause).size(),
                Math.max(0, changes.size() / 2 - timeline.actions(cause).size()));
        row.log1p(candidate.opportunities().moments().size()
                / (double) Math.max(1, timeline.days().size()));
        row.log1p(changes.size() / 2.0 / Math.max(1, timeline.days().size()));
    }

    private @Nullable ItemType type(String item) {
        return items.item(item).map(Item::type).orElse(null);
    }

    private double sameRoom(String one, String other) {
        return kinds.room(one)
                .flatMap(room -> kinds.room(other).map(room::equals))
                .map(same -> same ? 1.0 : -1.0)
                .orElse(0.0);
    }

    /** What the conditions are, and what the last one brings. */
    private void conditions(Candidate candidate, Row row) {
        double hours = 0;
        double rooms = 0;
        int darker = 0;
        double level = 0;
        int weekends = 0;
        int states = 0;
        for (Condition condition : candidate.pattern().conditions()) {
            if (condition instanceof Condition.TimeWindow window) {
                hours = window.length().toMinutes() / 60.0;
            } else if (condition instanceof Condition.ItemState state) {
                states++;
                rooms += sameRoom(
                        state.state().item(), candidate.pattern().action().item());
            } else if (condition instanceof Condition.Darker limit) {
                darker++;
                level = limit.level() / 10.0;
            } else {
                weekends++;
            }
        }
        row.add(candidate.pattern().conditions().size());
        row.flag(hours > 0);
        row.add(hours / 4);
        row.add(darker);
        row.add(level);
        row.add(weekends);
        row.add(states);
        row.add(rooms);
        @Nullable Candidate parent = candidate.parent();
        if (parent == null) {
            row.skip(4);
            return;
        }
        int before = parent.trial().firings().size();
        int holding = Math.min(before, candidate.trial().firings().size());
        int held = Math.min(Math.min(parent.right(), candidate.right()), holding);
        row.add(Math.log((parent.unwanted() + 1.0) / (candidate.unwanted() + 1.0)));
        row.add(Math.log((parent.right() + 1.0) / (candidate.right() + 1.0)));
        row.add(rarity(Coincidence.holdsAtLeast(held, Math.min(before, parent.right()), holding, before)));
        row.log1p(candidate.siblings());
    }
}
