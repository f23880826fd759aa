/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Suggestion;
import org.metahab.cli.rules.RuleTruth;
import org.metahab.habit.ActionClass;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.simulator.Household;
import org.metahab.simulator.truth.HabitTrigger;
import org.metahab.simulator.truth.TrueHabit;

/** Knows whether a suggestion is true to what people use to do. */
final class SuggestionTruth {

    private static final double USUAL = 0.5;

    private final Household home;
    private final RuleTruth truth;

    SuggestionTruth(Household home, RuleTruth truth) {
        this.home = home;
        this.truth = truth;
    }

    /** What people can say of a suggestion; asked for the reason alone, they say no to what only goes with it. */
    enum Kind {
        /** It acts when one of their habits does. */
        TRUE,
        /** Nothing in the home can tell why they do it, at times; so its rule follows something that goes with it. */
        STAND_IN,
        /** They do it at another time. */
        WRONG_TIME,
        /** They do it for another reason. */
        WRONG_CONDITION,
        /** They have no such habit. */
        NO_HABIT;

        boolean isWelcome() {
            return this == TRUE || this == STAND_IN;
        }

        Dismissal dismissal() {
            return switch (this) {
                case WRONG_TIME -> Dismissal.WRONG_TIME;
                case WRONG_CONDITION -> Dismissal.WRONG_CONDITION;
                default -> Dismissal.NOT_USEFUL;
            };
        }
    }

    /** Which of the rules that a suggestion offers is meant, 1 for the first: a welcome one, with conditions most like theirs. */
    int choice(Suggestion suggestion, Instant at) {
        int best = 1;
        double most = -1;
        for (int number = 1; number <= suggestion.offered().size(); number++) {
            Suggestion chosen = suggestion.choosing(number);
            double likeness = judge(chosen, at).isWelcome() ? likeness(chosen, at) : -1;
            if (likeness > most) {
                best = number;
                most = likeness;
            }
        }
        return best;
    }

    private double likeness(Suggestion suggestion, Instant at) {
        return habitsOf(suggestion, at).stream()
                .filter(habit -> fits(suggestion, habit))
                .mapToDouble(habit -> ConditionLikeness.of(suggestion.rule(), habit))
                .max()
                .orElse(0);
    }

    Kind judge(Suggestion suggestion, Instant at) {
        List<TrueHabit> habits = habitsOf(suggestion, at);
        if (habits.isEmpty()) {
            return Kind.NO_HABIT;
        }
        if (habits.stream().anyMatch(habit -> fits(suggestion, habit))) {
            return Kind.TRUE;
        }
        boolean hidden = habits.stream()
                .anyMatch(habit -> !(habit.trigger() instanceof HabitTrigger.AtTime)
                        && home.signsOf(habit.trigger()).isEmpty());
        if (hidden && suggestion.clear()) {
            return Kind.STAND_IN;
        }
        return setting(suggestion, "itemName").isEmpty() ? Kind.WRONG_TIME : Kind.WRONG_CONDITION;
    }

    /** The habits of the same action that people have on that day. */
    List<TrueHabit> habitsOf(Suggestion suggestion, Instant at) {
        LocalDate day = at.atZone(home.zone()).toLocalDate();
        ActionClass action = ActionClass.parse(suggestion.habit());
        return home.habits().stream()
                .filter(habit -> habit.rate() >= USUAL && habit.isHeldOn(day))
                .filter(habit -> truth.classOf(habit.item(), habit.state()).equals(action))
                .toList();
    }

    /** When people give up the last of the habits with the trigger of the suggestion; never where they have none or keep it. */
    Instant end(Suggestion suggestion, Instant at) {
        return habitsOf(suggestion, at).stream()
                .filter(habit -> fits(suggestion, habit))
                .map(TrueHabit::last)
                .max(Comparator.naturalOrder())
                .filter(last -> !last.equals(LocalDate.MAX))
                .map(last -> last.plusDays(1).atStartOfDay(home.zone()).toInstant())
                .orElse(Instant.MAX);
    }

    /** Whether the suggestion's rule is set off by what sets the habit off. */
    boolean fits(Suggestion suggestion, TrueHabit habit) {
        String item = setting(suggestion, "itemName");
        String state = item.isEmpty() ? setting(suggestion, "time") : awaited(suggestion);
        return !state.isEmpty() && truth.isTriggerOf(habit, item, bucket(item, state));
    }

    /** Where a rule waits for no state it waits for a dimmer to leave 0; here they come on at their full level. */
    private static String awaited(Suggestion suggestion) {
        String state = setting(suggestion, "state");
        boolean comesOn =
                state.isEmpty() && setting(suggestion, "previousState").equals(Percent.ZERO.text());
        return comesOn ? OnOff.ON.name() : state;
    }

    private String bucket(String item, String state) {
        return home.items().stream()
                .filter(known -> known.name().equals(item))
                .findFirst()
                .map(known -> StateBuckets.ofOnlyState(known.type(), state))
                .orElse(state);
    }

    /** A setting of what sets the rule off; empty where it has none of that name. */
    private static String setting(Suggestion suggestion, String name) {
        Object value = suggestion.rule().triggers().get(0).configuration().get(name);
        return value == null ? "" : value.toString();
    }
}
