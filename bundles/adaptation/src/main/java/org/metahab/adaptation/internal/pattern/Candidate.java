/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metahab.habit.ActionClass;

/**
 * A pattern that may be the reason of what people do, with how it would have done.
 *
 * @param pattern the pattern
 * @param opportunities when its trigger happened, whatever its conditions
 * @param holding at which of them its conditions held
 * @param trial how it would have done as a rule
 * @param right how often it would have been right
 * @param explained which of the latest examples it explains, a bit for each, the oldest the lowest
 * @param parent the same pattern without its last condition; null for one without conditions
 * @param siblings how many conditions were tried instead of the last one
 */
record Candidate(
        Pattern pattern,
        Opportunities opportunities,
        BitSet holding,
        Trial trial,
        int right,
        int explained,
        @Nullable Candidate parent,
        int siblings) {

    static Candidate of(Pattern pattern, Opportunities opportunities, List<Occurrence> examples) {
        BitSet holding = new BitSet();
        holding.set(0, opportunities.moments().size());
        return of(pattern, opportunities, holding, examples, null, 0);
    }

    /**
     * This one with a further condition.
     *
     * @param where at which opportunities that condition held
     * @param tried how many conditions were tried instead
     */
    Candidate narrowed(Condition condition, BitSet where, List<Occurrence> examples, int tried) {
        BitSet both = (BitSet) holding.clone();
        both.and(where);
        return of(pattern.and(condition), opportunities, both, examples, this, tried);
    }

    private static Candidate of(
            Pattern pattern,
            Opportunities opportunities,
            BitSet holding,
            List<Occurrence> examples,
            @Nullable Candidate parent,
            int siblings) {
        Trial trial = opportunities.where(holding);
        return new Candidate(
                pattern, opportunities, holding, trial, trial.right(), explained(trial, examples), parent, siblings);
    }

    private static int explained(Trial trial, List<Occurrence> examples) {
        Set<Long> acted = new HashSet<>();
        trial.firings().forEach(firing -> acted.add(firing.actedAt()));
        int mask = 0;
        for (int i = 0; i < examples.size(); i++) {
            mask |= acted.contains(examples.get(i).at().toEpochMilli()) ? 1 << i : 0;
        }
        return mask;
    }

    int unwanted() {
        return trial.firings().size() - right;
    }

    /** How many of its conditions leave unwanted firings out; the others keep to what was seen. */
    int parting() {
        return parent == null ? 0 : parent.parting() + (unwanted() < parent.unwanted() ? 1 : 0);
    }

    int explainedCount() {
        return Integer.bitCount(explained);
    }

    /** ln of right to wrong, with Laplace's caution; what people took back counts twice. */
    double odds() {
        return Math.log((right + 1.0) / (unwanted() + trial.reversals() + 1.0));
    }

    /** How well it looks before experience with other homes is asked: right often, and the reason of much. */
    double promise() {
        return Coincidence.promise(right, trial.firings().size(), trial.actions());
    }

    /** What sets it off: the item and its state; null for a time of day. */
    @Nullable
    ActionClass cause() {
        if (pattern.trigger() instanceof Trigger.StateChange change) {
            return change.state();
        }
        return pattern.trigger() instanceof Trigger.Delayed delayed ? delayed.state() : null;
    }
}
