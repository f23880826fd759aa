/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.adaptation.internal.timeline.Track;
import org.metahab.habit.ActionClass;
import org.metahab.habit.StateBuckets;

/**
 * Proposes what came before a trigger whenever people acted on it: the front door opened, then there was motion in the hall. Both
 * are something that starts.
 */
final class Sequences {

    /** How long ago the first of the two was at most. */
    private static final List<Duration> SPANS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5));

    /** What does best; of those that do the same, the shorter span. */
    static final Comparator<Candidate> CLEAREST_FIRST = Comparator.comparingDouble(Candidate::promise)
            .reversed()
            .thenComparing(
                    candidate -> !StateBuckets.isActive(first(candidate).state().bucket()))
            .thenComparing(candidate -> first(candidate).within())
            .thenComparing(Candidate::pattern, CandidateSearch.SIMPLEST_FIRST);

    private static final long LONGEST = SPANS.get(SPANS.size() - 1).toMillis();

    private final Timeline timeline;
    private final Predicate<ActionClass> usable;

    /** @param usable tells which states of items a rule can wait for */
    Sequences(Timeline timeline, Predicate<ActionClass> usable) {
        this.timeline = timeline;
        this.usable = usable;
    }

    /** What comes first, in a candidate whose last condition asks for it. */
    static Condition.Lately first(Candidate candidate) {
        List<Condition> conditions = candidate.pattern().conditions();
        return (Condition.Lately) conditions.get(conditions.size() - 1);
    }

    /** Those that at least so many right firings of the trigger share. */
    List<Condition.Lately> of(Candidate candidate, int least) {
        ActionClass trigger = candidate.cause();
        List<Condition.Lately> found = new ArrayList<>();
        for (String item : new TreeSet<>(timeline.items())) {
            boolean isOther = trigger != null
                    && StateBuckets.isActive(trigger.bucket())
                    && !item.equals(trigger.item())
                    && !item.equals(candidate.pattern().action().item());
            if (isOther) {
                lags(item, candidate.trial()).forEach((bucket, lags) -> {
                    ActionClass state = new ActionClass(item, bucket);
                    if (lags.size() >= least && StateBuckets.isActive(bucket) && usable.test(state)) {
                        spans(state, lags, least, found);
                    }
                });
            }
        }
        return found;
    }

    /** How long before each right firing the item last came into its states, where that is not too long. */
    private Map<String, List<Long>> lags(String item, Trial trial) {
        Track changes = timeline.changes(item);
        Map<String, List<Long>> lags = new LinkedHashMap<>();
        for (Trial.Firing firing : trial.firings()) {
            if (firing.isRight()) {
                Map<String, Long> latest = new LinkedHashMap<>();
                long at = firing.at().time();
                for (int i = changes.firstAt(at - LONGEST); i < changes.size(); i++) {
                    long lag = at - changes.time(i);
                    if (lag < Circumstances.NOTED_MILLIS) {
                        break;
                    }
                    latest.put(changes.bucket(i), lag);
                }
                latest.forEach((bucket, lag) ->
                        lags.computeIfAbsent(bucket, any -> new ArrayList<>()).add(lag));
            }
        }
        return lags;
    }

    /** The spans that hold enough of the firings, each with more than the one before. */
    private static void spans(ActionClass state, List<Long> lags, int least, List<Condition.Lately> found) {
        long held = least - 1L;
        for (Duration span : SPANS) {
            long within = lags.stream().filter(lag -> lag <= span.toMillis()).count();
            if (within > held) {
                found.add(new Condition.Lately(state, span));
                held = within;
            }
        }
    }
}
