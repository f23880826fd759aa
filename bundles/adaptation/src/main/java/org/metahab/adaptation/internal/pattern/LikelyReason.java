/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Finds what sets an action off before it is clear when it does: that shows after fewer examples, and people know at once
 * whether it is so.
 */
final class LikelyReason {

    /** How likely a trigger must be the reason to be asked for. */
    private static final double LIKELY = 0.85;

    /** Share of its firings in which a rule was right at least; with less, people would say that it is not a habit. */
    private static final double OFTEN = 0.5;

    /** Less likely reasons are not worth a person's time. */
    private static final double WORTH_ASKING = 0.15;

    private static final int MOST = 3;

    private final ToDoubleFunction<float[]> triggers;

    /** @param triggers tells how likely the trigger of a described pattern is a reason */
    LikelyReason(ToDoubleFunction<float[]> triggers) {
        this.triggers = triggers;
    }

    private record Reason(Weighed best, double probability) {}

    /**
     * The likeliest rule with the likeliest trigger, and those with others that may be meant instead; empty where no trigger is
     * likely enough.
     *
     * @param weighed all that has shown often enough, the likeliest first
     */
    Optional<List<Weighed>> of(List<Weighed> weighed) {
        List<Reason> reasons = new ArrayList<>();
        for (Weighed one : weighed) {
            if (one.trial().right() >= OFTEN * one.trial().firings().size()) {
                add(reasons, one, triggers.applyAsDouble(one.numbers()));
            }
        }
        reasons.sort((one, other) -> Double.compare(other.probability(), one.probability()));
        if (reasons.isEmpty() || reasons.get(0).probability() < LIKELY) {
            return Optional.empty();
        }
        return Optional.of(reasons.stream()
                .filter(reason -> reason.probability() >= WORTH_ASKING)
                .limit(MOST)
                .map(Reason::best)
                .toList());
    }

    private static void add(List<Reason> reasons, Weighed one, double probability) {
        for (int i = 0; i < reasons.size(); i++) {
            Reason known = reasons.get(i);
            if (known.best().pattern().trigger().isLike(one.pattern().trigger())) {
                reasons.set(i, new Reason(known.best(), Math.max(known.probability(), probability)));
                return;
            }
        }
        reasons.add(new Reason(one, probability));
    }
}
