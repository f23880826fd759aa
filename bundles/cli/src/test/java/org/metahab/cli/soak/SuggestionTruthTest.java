/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.cli.rules.RuleTruth;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.simulator.Household;
import org.metahab.simulator.HouseholdGenerator;
import org.metahab.simulator.truth.HabitTrigger;
import org.metahab.simulator.truth.TrueHabit;

/** What the people of a simulated household say of suggestions. */
class SuggestionTruthTest {

    private static final RuleModule NEVER_ASKED_FOR =
            RuleModule.of("c", "core.ItemStateCondition", Map.of("itemName", "Other", "operator", "=", "state", "ON"));

    private final Household home = new HouseholdGenerator().soak(1);
    private final RuleTruth facts = new RuleTruth(home);
    private final SuggestionTruth truth = new SuggestionTruth(home, facts);
    private final TrueHabit habit = home.habits().stream()
            .filter(one -> one.trigger() instanceof HabitTrigger.AtTime && one.rate() >= 0.5 && one.isHeldOn(first()))
            .findFirst()
            .orElseThrow();
    private final LocalTime time = ((HabitTrigger.AtTime) habit.trigger()).time();

    private LocalDate first() {
        return home.start().atZone(home.zone()).toLocalDate();
    }

    @Test
    void theRuleIsMeantThatHasTheTrueTrigger() {
        Suggestion offered = suggestion(at(time.plusHours(5)), at(time));

        assertThat(truth.choice(offered, home.start())).isEqualTo(2);
        assertThat(truth.judge(offered, home.start())).isEqualTo(SuggestionTruth.Kind.WRONG_TIME);
        assertThat(truth.judge(offered.choosing(2), home.start())).isEqualTo(SuggestionTruth.Kind.TRUE);
    }

    @Test
    void ofThoseTheOneWhoseConditionsAreMostLikeTheHabits() {
        assertThat(truth.choice(suggestion(at(time, NEVER_ASKED_FOR), at(time)), home.start()))
                .isEqualTo(2);
        assertThat(truth.choice(suggestion(at(time), at(time, NEVER_ASKED_FOR)), home.start()))
                .isEqualTo(1);
    }

    @Test
    void whereNoneIsTrueItIsTheFirstThatIsAnswered() {
        Suggestion wrong = suggestion(at(time.plusHours(5)), at(time.plusHours(7)));

        assertThat(truth.choice(wrong, home.start())).isEqualTo(1);
    }

    /** Nobody in the home can tell why people leave a room; a rule may follow what goes with it, but that is not why. */
    @Test
    void whatGoesWithAHiddenReasonIsWelcomeAsARuleAndNotAsTheReason() {
        TrueHabit hidden = home.habits().stream()
                .filter(one -> !(one.trigger() instanceof HabitTrigger.AtTime)
                        && home.signsOf(one.trigger()).isEmpty()
                        && one.rate() >= 0.5
                        && one.isHeldOn(first()))
                .findFirst()
                .orElseThrow();
        Suggestion rule = suggestion(hidden, at(LocalTime.of(3, 17)));
        Suggestion reason = new Suggestion(
                rule.id(), rule.habit(), rule.offered(), false, rule.stage(), rule.since(), rule.reason());

        assertThat(truth.judge(rule, home.start())).isEqualTo(SuggestionTruth.Kind.STAND_IN);
        assertThat(truth.judge(reason, home.start())).isEqualTo(SuggestionTruth.Kind.WRONG_TIME);
    }

    private static Rule at(LocalTime time, RuleModule... conditions) {
        return new Rule(
                "metahab-s1",
                "",
                "",
                Set.of(),
                Map.of(),
                List.of(RuleModule.of("t", "timer.TimeOfDayTrigger", Map.of("time", time.toString()))),
                List.of(conditions),
                List.of());
    }

    private Suggestion suggestion(Rule... rules) {
        return suggestion(habit, rules);
    }

    private Suggestion suggestion(TrueHabit habit, Rule... rules) {
        List<Alternative> offered = Stream.of(rules)
                .map(rule ->
                        new Alternative("", List.of(), List.of(), 0.8, new Backtest(3, 0, 0), Agreement.NONE, rule))
                .toList();
        String action = facts.classOf(habit.item(), habit.state()).id();
        return new Suggestion("s1", action, offered, Stage.SUGGESTED, Instant.EPOCH, "");
    }
}
