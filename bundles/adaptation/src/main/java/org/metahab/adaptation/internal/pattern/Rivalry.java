/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rivals that are put to people together. After few examples none of them may be likely enough alone while one of them nearly
 * surely is the one; people know which.
 */
final class Rivalry {

    /** More than so many are more than people like to compare. */
    private static final int MOST = 3;

    /** So likely must it be that one of them goes on to be right. */
    private static final double LIKELY_TOGETHER = 0.95;

    /** Less likely ones are not worth a person's time. */
    private static final double WORTH_ASKING = 0.15;

    /** A single one that is so likely leaves nothing to ask. */
    private static final double SURE = 0.95;

    /** After more right firings than so many a pattern must be likely enough alone. */
    private static final int FEW = 6;

    private final List<Weighed> worthAsking;

    /**
     * @param weighed all that people may go by and that has shown often enough, the likeliest first
     * @param precision share of a pattern's firings that must have been right, as it is; without the caution that a pattern
     *     takes which is put to people alone
     */
    Rivalry(List<Weighed> weighed, double precision) {
        this.worthAsking = weighed.stream()
                .filter(one -> one.probability() >= WORTH_ASKING
                        && one.trial().right()
                                >= precision * one.trial().firings().size())
                .toList();
    }

    /** What may be meant instead of a pattern that is likely enough alone; none where that is next to sure. */
    List<Weighed> besides(Weighed first) {
        return first.probability() >= SURE ? List.of() : others(first);
    }

    /** Rivals of which one is likely enough the one, the first of them first; empty where all of them together are not. */
    Optional<List<Weighed>> together(Weighed first) {
        if (first.trial().right() > FEW) {
            return Optional.empty();
        }
        List<Weighed> all = new ArrayList<>(List.of(first));
        all.addAll(others(first));
        double none = all.stream().mapToDouble(one -> 1 - one.probability()).reduce(1, (some, more) -> some * more);
        return 1 - none >= LIKELY_TOGETHER ? Optional.of(all) : Optional.empty();
    }

    List<Weighed> worthAsking() {
        return worthAsking;
    }

    private List<Weighed> others(Weighed first) {
        List<Weighed> chosen = new ArrayList<>(List.of(first));
        worthAsking.stream()
                .sorted(Comparator.comparingDouble(Weighed::probability).reversed())
                .filter(one -> chosen.size() < MOST && chosen.stream().noneMatch(other -> looksLike(one, other)))
                .forEach(chosen::add);
        return chosen.subList(1, chosen.size());
    }

    /** Whether people would hear no difference: the same trigger, with conditions of the same kinds. */
    private static boolean looksLike(Weighed one, Weighed other) {
        return haveOneTrigger(one.pattern().trigger(), other.pattern().trigger())
                && haveLikeConditions(
                        one.pattern().conditions(), other.pattern().conditions());
    }

    private static boolean haveOneTrigger(Trigger one, Trigger other) {
        if (one instanceof Trigger.StateChange change && other instanceof Trigger.StateChange theirs) {
            return change.state().equals(theirs.state());
        }
        return one instanceof Trigger.TimeOfDay at
                && other instanceof Trigger.TimeOfDay theirs
                && AboutTime.isWithin(at.time(), theirs.time(), AboutTime.SAME);
    }

    private static boolean haveLikeConditions(List<Condition> some, List<Condition> others) {
        return some.size() == others.size()
                && some.stream().allMatch(one -> others.stream().anyMatch(one::isOfTheKindOf));
    }
}
