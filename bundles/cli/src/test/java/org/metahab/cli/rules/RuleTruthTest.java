/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.replay.FoundRule;
import org.metahab.habit.ActionClass;
import org.metahab.simulator.Household;
import org.metahab.simulator.HouseholdGenerator;
import org.metahab.simulator.Simulation;
import org.metahab.simulator.truth.HabitOccurrence;
import org.metahab.simulator.truth.HabitTrigger;
import org.metahab.simulator.truth.TrueAction;
import org.metahab.simulator.truth.TrueHabit;

class RuleTruthTest {

    private static final double OFTEN = 0.5;

    private final Household home = new HouseholdGenerator().soak(5);
    private final RuleTruth truth = new RuleTruth(home);

    @Test
    void aRuleThatFollowsTheSensorWhichAHabitFollowsIsTrue() {
        TrueHabit habit = aHabit(any -> any.trigger() instanceof HabitTrigger.OnEntering entering
                && !entering.sensor().isEmpty()
                && any.rate() >= OFTEN);
        String sensor = ((HabitTrigger.OnEntering) habit.trigger()).sensor();

        assertThat(truth.hasTrueTrigger(rule(classOf(habit), sensor, "ON"))).isTrue();
        assertThat(truth.hasTrueTrigger(rule(classOf(habit), sensor, "OFF"))).isFalse();
        assertThat(truth.isHidden(rule(classOf(habit), sensor, "ON"))).isFalse();
    }

    @Test
    void aTimeOfDayIsTrueWithinAQuarterOfAnHour() {
        TrueHabit habit = aHabit(any -> any.trigger() instanceof HabitTrigger.AtTime && any.rate() >= OFTEN);
        HabitTrigger.AtTime at = (HabitTrigger.AtTime) habit.trigger();

        assertThat(truth.hasTrueTrigger(
                        rule(classOf(habit), "", at.time().plusMinutes(14).toString())))
                .isTrue();
        assertThat(truth.hasTrueTrigger(
                        rule(classOf(habit), "", at.time().plusHours(6).toString())))
                .isFalse();
    }

    @Test
    void aQuarterOfAnHourGoesOnAfterMidnight() {
        TrueHabit habit = aHabit(any -> true)
                .changedOn(
                        LocalDate.parse("2025-03-01"),
                        new HabitTrigger.AtTime(LocalTime.parse("23:50"), Duration.ofMinutes(5)));

        assertThat(truth.isTriggerOf(habit, "", "00:05")).isTrue();
        assertThat(truth.isTriggerOf(habit, "", "00:06")).isFalse();
        assertThat(truth.isTriggerOf(habit, "", "23:34")).isFalse();
    }

    @Test
    void whatPeopleDoOnLeavingIsHidden() {
        Set<ActionClass> told = home.habits().stream()
                .filter(habit -> !(habit.trigger() instanceof HabitTrigger.OnLeaving))
                .map(this::classOf)
                .collect(Collectors.toSet());
        TrueHabit habit =
                aHabit(any -> any.trigger() instanceof HabitTrigger.OnLeaving && !told.contains(classOf(any)));

        assertThat(truth.isHidden(rule(classOf(habit), "", "07:00"))).isTrue();
    }

    @Test
    void whatPeopleDoWithoutAHabitIsNotHidden() {
        Set<ActionClass> habits = home.habits().stream().map(this::classOf).collect(Collectors.toSet());
        Simulation life = home.simulate(3);
        life.events().forEach(any -> {});
        ActionClass step = life.actions().stream()
                .map(this::classOf)
                .filter(done -> !habits.contains(done))
                .findFirst()
                .orElseThrow();

        assertThat(truth.isHidden(rule(step, "", "07:00"))).isFalse();
        assertThat(truth.hasTrueTrigger(rule(step, "", "07:00"))).isFalse();
    }

    @Test
    void whatAHabitSaysIsNotUnwantedThoughItsPersonWouldHaveSkippedItThisTime() {
        Simulation life = home.simulate(10);
        life.events().forEach(any -> {});
        HabitOccurrence skipped = life.occurrences().stream()
                .filter(one -> !one.done() && one.habit().trigger() instanceof HabitTrigger.OnEntering)
                .findFirst()
                .orElseThrow();
        truth.accept(skipped);
        ActionClass action = classOf(skipped.habit());
        Instant before = skipped.at().minusSeconds(30);
        FoundRule rule = rule(action, "Motion", "ON", List.of(before, before.plus(Duration.ofHours(5))));

        assertThat(rule.laterFirings()).isEqualTo(6);
        assertThat(truth.laterAsHabitsSay(rule)).isEqualTo(5);
    }

    private TrueHabit aHabit(Predicate<TrueHabit> kind) {
        return home.habits().stream().filter(kind).findFirst().orElseThrow();
    }

    private ActionClass classOf(TrueHabit habit) {
        return truth.classOf(habit.item(), habit.state());
    }

    private ActionClass classOf(TrueAction action) {
        return truth.classOf(action.item(), action.state());
    }

    private FoundRule rule(ActionClass action, String triggerItem, String triggerState) {
        return rule(action, triggerItem, triggerState, List.of());
    }

    private FoundRule rule(ActionClass action, String triggerItem, String triggerState, List<Instant> unwanted) {
        return new FoundRule(
                action.item(), action.bucket(), home.start(), 5, triggerItem, triggerState, 0, "test", 4, unwanted);
    }
}
