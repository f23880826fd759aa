/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;
import org.metahab.habit.StateBuckets;
import org.metahab.habit.candidate.ItemKinds;

/**
 * Makes the candidates: each trigger that enough examples share, and the most promising ones narrowed by one or two
 * conditions. Says nothing of which is true.
 */
final class CandidateSearch {

    private static final int MOST_CONDITIONS = 2;
    private static final int FOLLOWED = 5;
    private static final int STATES = 3;

    /** Something that starts before something that ends, events before times, and the shorter span. */
    static final Comparator<Pattern> SIMPLEST_FIRST = Comparator.<Pattern>comparingInt(
                    pattern -> preference(pattern.trigger()))
            .thenComparing(pattern -> span(pattern.trigger()))
            .thenComparing(Pattern::toString);

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::promise).reversed().thenComparing(Candidate::pattern, SIMPLEST_FIRST);

    private static final Comparator<Candidate> MOST_EXPLAINING =
            Comparator.comparingInt(Candidate::explainedCount).reversed().thenComparing(BEST_FIRST);

    private final Timeline timeline;
    private final Backtester backtester;
    private final Circumstances circumstances;
    private final Predicate<ActionClass> usable;
    private final ItemKinds kinds;

    CandidateSearch(Timeline timeline, Predicate<ActionClass> usable, ItemKinds kinds) {
        this.timeline = timeline;
        this.backtester = new Backtester(timeline);
        this.circumstances = new Circumstances(timeline);
        this.usable = usable;
        this.kinds = kinds;
    }

    private static int preference(Trigger trigger) {
        if (trigger instanceof Trigger.StateChange change) {
            return StateBuckets.isActive(change.state().bucket()) ? 0 : 1;
        }
        return trigger instanceof Trigger.Delayed ? 2 : 3;
    }

    private static Duration span(Trigger trigger) {
        if (trigger instanceof Trigger.StateChange change) {
            return change.window();
        }
        if (trigger instanceof Trigger.Delayed delayed) {
            return delayed.delay();
        }
        return trigger instanceof Trigger.TimeOfDay time ? time.tolerance() : Duration.ZERO;
    }

    /**
     * The candidates, those without conditions first.
     *
     * @param examples the latest examples, oldest first; at most 31
     * @param least how many of them a candidate must explain
     */
    List<Candidate> of(ActionClass action, List<Occurrence> examples, int least) {
        List<Candidate> plain = plain(action, new Triggers(timeline, usable).of(examples, least), examples, least);
        List<Candidate> all = new ArrayList<>(plain);
        List<Candidate> last = plain;
        Search search = new Search(examples, least);
        for (int depth = 1; depth <= MOST_CONDITIONS; depth++) {
            List<Candidate> narrower = new ArrayList<>();
            for (Candidate candidate : worthFollowing(last)) {
                narrower.addAll(search.narrowed(candidate));
            }
            narrower.sort(BEST_FIRST);
            all.addAll(narrower);
            last = narrower;
        }
        return all;
    }

    /** The same, of what people do some time after a trigger, whether or not its item is still in its state; best first. */
    List<Candidate> delayed(ActionClass action, List<Occurrence> examples, int least) {
        List<Candidate> all = new ArrayList<>(
                plain(action, new Delays(timeline, usable).of(action, examples, least), examples, least));
        for (Candidate candidate : List.copyOf(all)) {
            Condition still = new Condition.ItemState(Objects.requireNonNull(candidate.cause()));
            BitSet where =
                    circumstances.holding(still, candidate.opportunities().moments());
            Candidate narrowed = candidate.narrowed(still, where, examples, 1);
            if (narrowed.unwanted() < candidate.unwanted() && narrowed.explainedCount() >= least) {
                all.add(narrowed);
            }
        }
        all.sort(BEST_FIRST);
        return all;
    }

    /** The same, of what people do about a moment that an item holds; best first. */
    List<Candidate> byMoments(ActionClass action, List<Occurrence> examples, int least) {
        return plain(action, new MomentTriggers(timeline).of(examples, least), examples, least);
    }

    /** The same, of what people do on a trigger after something else; only what is more than chance, best first. */
    List<Candidate> inSequence(ActionClass action, List<Occurrence> examples, int least) {
        List<Trigger> changes = new Triggers(timeline, usable)
                .of(examples, least).stream()
                        .filter(Trigger.StateChange.class::isInstance)
                        .toList();
        Sequences sequences = new Sequences(timeline, usable);
        SequenceLimits limits = new SequenceLimits(timeline);
        List<Candidate> clear = new ArrayList<>();
        for (Candidate candidate : firstOfEach(plain(action, changes, examples, least))) {
            List<Condition.Lately> before =
                    candidate.unwanted() < candidate.right() ? List.of() : sequences.of(candidate, least);
            for (Condition.Lately condition : before) {
                BitSet where = circumstances.holding(
                        condition, candidate.opportunities().moments());
                Candidate both = candidate.narrowed(condition, where, examples, before.size());
                if (both.explainedCount() >= least && limits.isClear(both, candidate)) {
                    clear.add(both);
                }
            }
        }
        clear.sort(Sequences.CLEAREST_FIRST);
        return clear;
    }

    private List<Candidate> plain(ActionClass action, List<Trigger> triggers, List<Occurrence> examples, int least) {
        List<Candidate> plain = new ArrayList<>();
        List<Opportunities> opportunities = backtester.opportunities(action, triggers);
        for (int i = 0; i < triggers.size(); i++) {
            Pattern pattern = new Pattern(action, triggers.get(i), List.of());
            Candidate candidate = Candidate.of(pattern, opportunities.get(i), examples);
            if (candidate.explainedCount() >= least) {
                plain.add(candidate);
            }
        }
        plain.sort(BEST_FIRST);
        return plain;
    }

    /** The best of each trigger: those that do best, and those that explain most. */
    private static Set<Candidate> worthFollowing(List<Candidate> candidates) {
        Set<Candidate> chosen = new LinkedHashSet<>(firstOfEach(candidates));
        List<Candidate> explaining = new ArrayList<>(candidates);
        explaining.sort(MOST_EXPLAINING);
        chosen.addAll(firstOfEach(explaining));
        return chosen;
    }

    private static List<Candidate> firstOfEach(List<Candidate> sorted) {
        Map<Object, Candidate> first = new LinkedHashMap<>();
        for (Candidate candidate : sorted) {
            ActionClass cause = candidate.cause();
            first.putIfAbsent(cause == null ? Trigger.TimeOfDay.class : cause, candidate);
        }
        return first.values().stream().limit(FOLLOWED).toList();
    }

    /** One search, in which no pattern is tried twice, whatever the order of its conditions. */
    private final class Search {
        private final List<Occurrence> examples;
        private final int least;
        private final Conditions conditions = new Conditions(timeline, usable, kinds);
        private final Set<Object> seen = new HashSet<>();

        Search(List<Occurrence> examples, int least) {
            this.examples = examples;
            this.least = least;
        }

        List<Candidate> narrowed(Candidate candidate) {
            List<Candidate> better = new ArrayList<>();
            List<Condition> more = conditions.of(candidate.pattern(), candidate.trial());
            for (Condition condition : more) {
                Pattern pattern = candidate.pattern().and(condition);
                if (!seen.add(List.of(pattern.trigger(), Set.copyOf(pattern.conditions())))) {
                    continue;
                }
                BitSet where = circumstances.holding(
                        condition, candidate.opportunities().moments());
                Candidate narrowed = candidate.narrowed(condition, where, examples, more.size());
                if (isBetter(narrowed, candidate, condition) && narrowed.explainedCount() >= least) {
                    better.add(narrowed);
                }
            }
            better.sort(BEST_FIRST);
            return fewStates(better);
        }

        /**
         * Whether it leaves unwanted firings out; or, where there were none yet, whether it keeps to the hours and the light
         * in which people did it: that nothing else was seen yet doesn't mean that they would do it then.
         */
        private static boolean isBetter(Candidate narrowed, Candidate candidate, Condition condition) {
            boolean cautious = condition instanceof Condition.TimeWindow || condition instanceof Condition.Darker;
            return narrowed.unwanted() < candidate.unwanted() || cautious && candidate.unwanted() == 0;
        }

        private List<Candidate> fewStates(List<Candidate> sorted) {
            int states = 0;
            List<Candidate> few = new ArrayList<>();
            for (Candidate candidate : sorted) {
                List<Condition> all = candidate.pattern().conditions();
                boolean isState = all.get(all.size() - 1) instanceof Condition.ItemState;
                states += isState ? 1 : 0;
                if (!isState || states <= STATES) {
                    few.add(candidate);
                }
            }
            return few;
        }
    }
}
