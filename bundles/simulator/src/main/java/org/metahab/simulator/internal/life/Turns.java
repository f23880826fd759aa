/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.metahab.hub.value.State;
import org.metahab.simulator.truth.RuleDeed;
import org.metahab.simulator.truth.TrueHabit;

/** When which habit had its turn lately, to tell whether a rule did what people wanted. */
final class Turns {

    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final Duration AROUND = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofHours(2);

    private final Map<String, Deque<Turn>> ofItem = new HashMap<>();
    private final Map<String, Deque<Planned>> planned = new HashMap<>();

    private record Turn(TrueHabit habit, Instant at, boolean does) {}

    private record Planned(Resident who, TrueHabit habit, Instant at) {}

    /** A habit's trigger came, and all holds that it takes. */
    void add(TrueHabit habit, Instant now, boolean does) {
        Deque<Turn> turns = ofItem.computeIfAbsent(habit.item(), any -> new ArrayDeque<>());
        turns.addLast(new Turn(habit, now, does));
        while (turns.getFirst().at().plus(KEPT).isBefore(now)) {
            turns.removeFirst();
        }
    }

    /** A habit will have its turn about that time. */
    void plan(Resident who, TrueHabit habit, Instant at) {
        Deque<Planned> turns = planned.computeIfAbsent(habit.item(), any -> new ArrayDeque<>());
        turns.addLast(new Planned(who, habit, at));
        turns.removeIf(old -> old.at().plus(KEPT).isBefore(at.minus(Duration.ofDays(1))));
    }

    /**
     * What people think of an item being brought to a state now.
     *
     * @param isTurn whether all holds now that a habit takes besides its trigger
     */
    RuleDeed.Verdict verdict(String item, State state, Instant now, Predicate<TrueHabit> isTurn) {
        RuleDeed.Verdict verdict = RuleDeed.Verdict.UNWANTED;
        for (Turn turn : ofItem.getOrDefault(item, new ArrayDeque<>())) {
            Duration lasts = turn.habit().delay().multipliedBy(3);
            Instant until = turn.at().plus(lasts.compareTo(LASTS) > 0 ? lasts : LASTS);
            if (turn.habit().state().equals(state) && !now.isAfter(until)) {
                if (turn.does()) {
                    return RuleDeed.Verdict.WANTED;
                }
                verdict = RuleDeed.Verdict.MINDLESS;
            }
        }
        for (Planned plan : planned.getOrDefault(item, new ArrayDeque<>())) {
            boolean isNow = Duration.between(plan.at(), now).abs().compareTo(AROUND) <= 0;
            if (isNow && plan.habit().state().equals(state) && plan.who().isUp() && isTurn.test(plan.habit())) {
                return RuleDeed.Verdict.WANTED;
            }
        }
        return verdict;
    }
}
