/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * What may be meant instead of a pattern that is put to people: after a few examples another one may be the reason, or the same
 * with other conditions; people know which.
 */
final class MeantInstead {

    /** More patterns than so many are more than people like to compare. */
    private static final int MOST = 3;

    /** Less likely ones are not worth a person's time. */
    private static final double WORTH_ASKING = 0.15;

    /** A pattern that is so likely leaves nothing to ask. */
    private static final double SURE = 0.95;

    private MeantInstead() {}

    /**
     * What is put to people beside a pattern; none where that is next to sure.
     *
     * @param weighed all that people may go by and that has shown often enough, the likeliest first
     * @param precision share of a pattern's firings that must have been right, as it is: without the caution that a pattern
     *     takes which is put to people alone
     */
    static List<Weighed> of(Weighed first, List<Weighed> weighed, double precision) {
        if (first.probability() >= SURE) {
            return List.of();
        }
        List<Weighed> chosen = new ArrayList<>(List.of(first));
        for (Weighed one : weighed) {
            boolean worthAsking = one.probability() >= WORTH_ASKING
                    && one.trial().right() >= precision * one.trial().firings().size();
            if (worthAsking && chosen.size() < MOST && chosen.stream().noneMatch(other -> soundsLike(one, other))) {
                chosen.add(one);
            }
        }
        return chosen.subList(1, chosen.size());
    }

    /** Whether people would hear no difference: the same trigger, with conditions of the same kinds. */
    private static boolean soundsLike(Weighed one, Weighed other) {
        return one.pattern().trigger().isLike(other.pattern().trigger())
                && haveLikeConditions(
                        one.pattern().conditions(), other.pattern().conditions());
    }

    private static boolean haveLikeConditions(List<Condition> some, List<Condition> others) {
        return some.size() == others.size()
                && some.stream().allMatch(one -> others.stream().anyMatch(one::isOfTheKindOf));
    }
}
