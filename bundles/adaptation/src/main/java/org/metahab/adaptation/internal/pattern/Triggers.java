/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.metahab.adaptation.internal.timeline.Preceding;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;

/** Proposes what may set a habit off, from its latest examples. */
final class Triggers {

    /** How soon after a change people act, at most; the smallest span that fits is taken. */
    static final List<Duration> WINDOWS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5));

    /** Share of the examples that are near a time of day; what is done at other times as well has another reason. */
    private static final double AT_THAT_TIME = 0.5;

    private final Timeline timeline;
    private final Predicate<ActionClass> usable;

    /** @param usable tells which states of items a rule can wait for */
    Triggers(Timeline timeline, Predicate<ActionClass> usable) {
        this.timeline = timeline;
        this.usable = usable;
    }

    /** Those that at least so many of the examples share. */
    List<Trigger> of(List<Occurrence> examples, int least) {
        List<Trigger> triggers = new ArrayList<>(changes(examples, least));
        triggers.addAll(times(examples, least));
        return triggers;
    }

    private List<Trigger> changes(List<Occurrence> examples, int least) {
        Map<ActionClass, List<Long>> lags = new LinkedHashMap<>();
        for (Occurrence example : examples) {
            for (Preceding preceding : example.preceding()) {
                lags.computeIfAbsent(preceding.state(), state -> new ArrayList<>())
                        .add(preceding.lagMillis());
            }
        }
        List<Trigger> triggers = new ArrayList<>();
        lags.forEach((state, seen) -> {
            if (seen.size() >= least && usable.test(state)) {
                for (Duration window : windows(seen, least)) {
                    triggers.add(new Trigger.StateChange(state, window));
                }
            }
        });
        return triggers;
    }

    /** The windows that hold enough examples, each with more than the one before. */
    private static Set<Duration> windows(List<Long> lags, int least) {
        Set<Duration> windows = new LinkedHashSet<>();
        long held = least - 1L;
        for (Duration window : WINDOWS) {
            long within = lags.stream().filter(lag -> lag <= window.toMillis()).count();
            if (within > held) {
                windows.add(window);
                held = within;
            }
        }
        return windows;
    }

    private List<Trigger> times(List<Occurrence> examples, int least) {
        List<LocalTime> seen = examples.stream()
                .map(example -> example.at().atZone(timeline.zone()).toLocalTime())
                .toList();
        Set<LocalTime> times = new TreeSet<>();
        seen.forEach(time -> times.add(AboutTime.middle(seen, time)));
        double wanted = Math.max(least, AT_THAT_TIME * examples.size());
        List<Trigger> triggers = new ArrayList<>();
        for (LocalTime time : times) {
            if (daysNear(examples, time) >= wanted) {
                triggers.add(new Trigger.TimeOfDay(time, AboutTime.TOLERANCE));
            }
        }
        return triggers;
    }

    private long daysNear(List<Occurrence> examples, LocalTime time) {
        return examples.stream()
                .map(example -> example.at().atZone(timeline.zone()))
                .filter(local -> AboutTime.isNear(time, local.toLocalTime()))
                .map(local -> AboutTime.day(local, time))
                .distinct()
                .count();
    }
}
