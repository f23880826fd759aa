/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.adaptation.internal.timeline.Track;
import org.metahab.habit.ActionClass;

/** Proposes after which changes people act some time later, always about the same. */
final class Delays {

    private static final Duration SHORTEST = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** What is switched back sooner is a use of something: a toaster is done, and nobody forgets it. */
    private static final Duration SHORTEST_OF_OWN = Duration.ofMinutes(5);

    private static final Duration LONGEST_OF_OWN = Duration.ofHours(3);

    /** How far from their middle delays are still the same one. */
    private static final double SAME = 0.15;

    /** The same at most: who goes by the clock is about as punctual, however long ago the trigger was. */
    private static final Duration SAME_AT_MOST = Duration.ofMinutes(5);

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Timeline timeline;
    private final Predicate<ActionClass> usable;

    /** @param usable tells which states of items a rule can wait for */
    Delays(Timeline timeline, Predicate<ActionClass> usable) {
        this.timeline = timeline;
        this.usable = usable;
    }

    /** Those that at least so many of the examples share. */
    List<Trigger> of(ActionClass action, List<Occurrence> examples, int least) {
        List<Trigger> triggers = new ArrayList<>();
        for (String item : new TreeSet<>(timeline.items())) {
            lags(item, action, examples).forEach((state, lags) -> {
                if (usable.test(state)) {
                    delay(state, lags, least, triggers);
                }
            });
        }
        return triggers;
    }

    /** How long before each example the item came into which of its states last, the operated item into another one. */
    private Map<ActionClass, List<Long>> lags(String item, ActionClass action, List<Occurrence> examples) {
        Map<ActionClass, List<Long>> lags = new LinkedHashMap<>();
        Track changes = timeline.changes(item);
        for (Occurrence example : examples) {
            long at = example.at().toEpochMilli();
            int last = changes.firstAt(at) - 1;
            for (int i = last; i >= Math.max(0, last - 1); i--) {
                long lag = at - changes.time(i);
                ActionClass state = new ActionClass(item, changes.bucket(i));
                boolean own = item.equals(action.item());
                Duration shortest = own ? SHORTEST_OF_OWN : SHORTEST;
                Duration longest = own ? LONGEST_OF_OWN : LONGEST;
                boolean counts = lag >= shortest.toMillis() && lag <= longest.toMillis();
                if (counts && (!own || i == last && !state.equals(action))) {
                    lags.computeIfAbsent(state, any -> new ArrayList<>()).add(lag);
                }
            }
        }
        return lags;
    }

    /** The delay is the shortest of those that are the same, so that people seldom act before it is over. */
    private static void delay(ActionClass state, List<Long> lags, int least, List<Trigger> triggers) {
        if (lags.size() < least) {
            return;
        }
        List<Long> sorted = lags.stream().sorted().toList();
        long middle = sorted.get(sorted.size() / 2);
        double around = Math.min(SAME * middle, SAME_AT_MOST.toMillis());
        List<Long> same =
                sorted.stream().filter(lag -> Math.abs(lag - middle) <= around).toList();
        if (same.size() >= least) {
            Duration delay =
                    STEP.multipliedBy(Duration.ofMillis(same.get(0) - 1).dividedBy(STEP));
            Duration longest = Duration.ofMillis(same.get(same.size() - 1));
            Duration window =
                    Duration.ofMinutes(longest.minus(delay).plus(MARGIN).toMinutes());
            triggers.add(new Trigger.Delayed(state, delay, window));
        }
    }
}
