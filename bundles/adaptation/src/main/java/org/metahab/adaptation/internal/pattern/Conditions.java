/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.metahab.adaptation.internal.timeline.LocalClock;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;

/** Proposes what may tell a pattern's right firings from its unwanted ones. */
final class Conditions {

    private static final int ROUND_MINUTES = 15;
    private static final Duration MARGIN = Duration.ofMinutes(15);
    private static final Duration WIDE = Duration.ofMinutes(40);
    private static final Duration WIDER = Duration.ofHours(3);
    private static final Duration WIDEST = Duration.ofHours(10);

    private final Timeline timeline;
    private final LocalClock clock;
    private final Predicate<ActionClass> usable;

    Conditions(Timeline timeline, Predicate<ActionClass> usable) {
        this.timeline = timeline;
        this.clock = new LocalClock(timeline.zone());
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
                found.addAll(timeWindows(right));
            }
            found.addAll(darkness(trial));
            found.addAll(states(pattern, right));
        }
        found.removeAll(pattern.conditions());
        return found;
    }

    private Optional<Condition> weekend(List<Trial.Firing> right) {
        long weekends = right.stream()
                .filter(firing -> clock.isWeekend(firing.at().time()))
                .count();
        boolean mixed = weekends != 0 && weekends != right.size();
        return mixed ? Optional.empty() : Optional.of(new Condition.Weekend(weekends != 0));
    }

    /** The shortest spans around all right firings, over midnight where that is shorter: a close and a wide one. */
    private List<Condition> timeWindows(List<Trial.Firing> right) {
        List<LocalTime> times = right.stream()
                .map(firing ->
                        LocalTime.MIN.plusMinutes(clock.minute(firing.at().time())))
                .sorted()
                .toList();
        Duration gap = Duration.ZERO;
        int begin = 0;
        for (int i = 0; i < times.size(); i++) {
            LocalTime before = times.get((i + times.size() - 1) % times.size());
            Duration apart = Duration.between(before, times.get(i));
            Duration around = i == 0 ? apart.plusDays(1) : apart;
            if (around.compareTo(gap) > 0) {
                gap = around;
                begin = i;
            }
        }
        Duration length = Duration.ofDays(1).minus(gap);
        if (length.compareTo(WIDEST) > 0) {
            return List.of();
        }
        LocalTime from = times.get(begin);
        LocalTime until = from.plus(length);
        Set<Condition> windows = new LinkedHashSet<>();
        windows.add(window(from, until, MARGIN));
        Duration wide = length.dividedBy(Math.max(1, times.size() - 1));
        windows.add(window(from, until, wide.compareTo(WIDE) < 0 ? WIDE : wide.compareTo(WIDER) > 0 ? WIDER : wide));
        return List.copyOf(windows);
    }

    private static Condition window(LocalTime from, LocalTime until, Duration margin) {
        return new Condition.TimeWindow(
                round(from.minus(margin)), round(until.plus(margin).plusMinutes(ROUND_MINUTES)));
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
            int[] levels = new int[trial.firings().size()];
            for (int i = 0; i < levels.length; i++) {
                Trial.Firing firing = trial.firings().get(i);
                levels[i] = timeline.lightLevel(item, firing.at()).orElse(-1);
                known &= levels[i] >= 0 || !firing.isRight();
                lightestRight = firing.isRight() ? Math.max(lightestRight, levels[i]) : lightestRight;
            }
            for (int i = 0; i < levels.length; i++) {
                if (!trial.firings().get(i).isRight() && levels[i] > lightestRight) {
                    leastLighter = Math.min(leastLighter, levels[i]);
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
