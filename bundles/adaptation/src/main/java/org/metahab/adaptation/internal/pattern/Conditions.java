/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;

/** Proposes what may tell a pattern's right firings from its unwanted ones. */
final class Conditions {

    private static final int ROUND_MINUTES = 15;
    private static final Duration MARGIN = Duration.ofMinutes(15);
    private static final Duration WIDEST = Duration.ofHours(10);

    private final Timeline timeline;
    private final Backtester backtester;
    private final Predicate<ActionClass> usable;

    Conditions(Timeline timeline, Backtester backtester, Predicate<ActionClass> usable) {
        this.timeline = timeline;
        this.backtester = backtester;
        this.usable = usable;
    }

    /** Conditions that hold at each right firing of the trial. */
    List<Condition> of(Pattern pattern, Trial trial) {
        List<Trial.Firing> right =
                trial.firings().stream().filter(Trial.Firing::isRight).toList();
        List<Condition> found = new ArrayList<>();
        if (!right.isEmpty()) {
            weekend(right).ifPresent(found::add);
            if (pattern.trigger() instanceof Trigger.StateChange) {
                timeWindow(right).ifPresent(found::add);
            }
            found.addAll(darkness(trial));
            found.addAll(states(pattern, right));
        }
        found.removeAll(pattern.conditions());
        return found;
    }

    private Optional<Condition> weekend(List<Trial.Firing> right) {
        long weekends = right.stream()
                .filter(firing -> Backtester.isWeekend(backtester.local(firing.at())))
                .count();
        boolean mixed = weekends != 0 && weekends != right.size();
        return mixed ? Optional.empty() : Optional.of(new Condition.Weekend(weekends != 0));
    }

    private Optional<Condition> timeWindow(List<Trial.Firing> right) {
        TreeSet<LocalTime> times = new TreeSet<>();
        right.forEach(firing -> times.add(backtester.local(firing.at()).toLocalTime()));
        LocalTime earliest = times.first();
        LocalTime latest = times.last();
        boolean withinADay = earliest.compareTo(LocalTime.MIN.plus(MARGIN)) > 0
                && latest.compareTo(LocalTime.MIDNIGHT.minus(MARGIN.multipliedBy(2))) < 0;
        if (!withinADay || Duration.between(earliest, latest).compareTo(WIDEST) > 0) {
            return Optional.empty();
        }
        LocalTime until = latest.plus(MARGIN.multipliedBy(2));
        return Optional.of(new Condition.TimeWindow(round(earliest.minus(MARGIN)), round(until)));
    }

    private static LocalTime round(LocalTime time) {
        return LocalTime.of(time.getHour(), time.getMinute() / ROUND_MINUTES * ROUND_MINUTES);
    }

    /** That it is darker than halfway between all right firings and those of the others that were lighter. */
    private List<Condition> darkness(Trial trial) {
        List<Condition> found = new ArrayList<>();
        for (String item : new TreeSet<>(timeline.lightSensors())) {
            int lightestRight = -1;
            int leastLighter = Integer.MAX_VALUE;
            boolean known = true;
            for (Trial.Firing firing : trial.firings()) {
                OptionalInt level = timeline.lightLevel(item, firing.at());
                known &= level.isPresent() || !firing.isRight();
                if (firing.isRight()) {
                    lightestRight = Math.max(lightestRight, level.orElse(-1));
                }
            }
            for (Trial.Firing firing : trial.firings()) {
                int level = timeline.lightLevel(item, firing.at()).orElse(-1);
                if (!firing.isRight() && level > lightestRight) {
                    leastLighter = Math.min(leastLighter, level);
                }
            }
            if (known && leastLighter != Integer.MAX_VALUE) {
                int limit = (lightestRight + 1 + leastLighter + 1) / 2;
                found.add(new Condition.Darker(item, limit, timeline.unit(item)));
            }
        }
        return found;
    }

    private List<Condition> states(Pattern pattern, List<Trial.Firing> right) {
        Set<String> items = new TreeSet<>(timeline.items());
        items.remove(pattern.action().item());
        if (pattern.trigger() instanceof Trigger.StateChange change) {
            items.remove(change.state().item());
        }
        List<Condition> found = new ArrayList<>();
        for (String item : items) {
            Optional<String> first = timeline.state(item, right.get(0).at());
            boolean always = first.isPresent()
                    && right.stream().allMatch(firing -> timeline.state(item, firing.at())
                            .equals(first));
            if (always) {
                ActionClass state = new ActionClass(item, first.get());
                if (usable.test(state)) {
                    found.add(new Condition.ItemState(state));
                }
            }
        }
        return found;
    }
}
