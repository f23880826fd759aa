/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.OnOff;
import org.metahab.simulator.truth.HabitTrigger;
import org.metahab.simulator.truth.TrueHabit;
import org.metahab.simulator.truth.TrueHabit.InState;

/** How people tell which of several rules is the one they mean. */
class ConditionLikenessTest {

    private static final RuleModule IN_THE_DARK = state(Map.of("itemName", "Light", "operator", "<", "state", "44 lx"));
    private static final RuleModule FAN_OFF = state(Map.of("itemName", "Fan", "operator", "=", "state", "OFF"));
    private static final RuleModule WEEKDAYS =
            RuleModule.of("c", "timer.DayOfWeekCondition", Map.of("days", List.of("MON", "TUE", "WED", "THU", "FRI")));
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WORK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Test
    void theSameConditionsAreAllTheSame() {
        assertThat(ConditionLikeness.of(rule(), habit(ALL, "00:00", "00:00", false)))
                .isEqualTo(1);
        assertThat(ConditionLikeness.of(
                        rule(WEEKDAYS, hours("06:00", "09:00"), IN_THE_DARK), habit(WORK, "06:00", "09:00", true)))
                .isEqualTo(1);
        assertThat(ConditionLikeness.of(
                        rule(FAN_OFF), habit(ALL, "00:00", "00:00", false, new InState("Fan", OnOff.OFF))))
                .isEqualTo(1);
    }

    @Test
    void hoursThatOverlapAreAlikeAsFarAsTheyDo() {
        TrueHabit morning = habit(ALL, "06:00", "09:00", false);

        assertThat(ConditionLikeness.of(rule(hours("07:00", "10:00")), morning)).isEqualTo(0.5, within(1e-9));
        assertThat(ConditionLikeness.of(rule(), morning)).isEqualTo(3.0 / 24, within(1e-9));
        assertThat(ConditionLikeness.of(rule(hours("18:00", "21:00")), morning)).isZero();
    }

    @Test
    void hoursOverMidnightCount() {
        assertThat(ConditionLikeness.of(rule(hours("22:00", "02:00")), habit(ALL, "22:00", "02:00", false)))
                .isEqualTo(1);
    }

    @Test
    void aConditionThatOnlyOneOfThemHasHalvesIt() {
        TrueHabit always = habit(ALL, "00:00", "00:00", false);
        TrueHabit whenDark = habit(ALL, "00:00", "00:00", true);

        assertThat(ConditionLikeness.of(rule(IN_THE_DARK), always)).isEqualTo(0.5);
        assertThat(ConditionLikeness.of(rule(), whenDark)).isEqualTo(0.5);
        assertThat(ConditionLikeness.of(rule(FAN_OFF), whenDark)).isEqualTo(1.0 / 3, within(1e-9));
        assertThat(ConditionLikeness.of(rule(WEEKDAYS), always)).isEqualTo(5.0 / 7, within(1e-9));
    }

    private static Rule rule(RuleModule... conditions) {
        return new Rule("uid", "", "", Set.of(), Map.of(), List.of(), List.of(conditions), List.of());
    }

    private static RuleModule hours(String from, String until) {
        return RuleModule.of("c", "core.TimeOfDayCondition", Map.of("startTime", from, "endTime", until));
    }

    private static RuleModule state(Map<String, Object> settings) {
        return RuleModule.of("c", "core.ItemStateCondition", settings);
    }

    private static TrueHabit habit(
            Set<DayOfWeek> days, String from, String until, boolean whenDark, InState... onlyIf) {
        return new TrueHabit(
                "h",
                "anna",
                "Lamp",
                OnOff.ON,
                new HabitTrigger.AtTime(LocalTime.NOON, Duration.ofMinutes(5)),
                days,
                LocalTime.parse(from),
                LocalTime.parse(until),
                whenDark,
                List.of(onlyIf),
                Duration.ZERO,
                0.9,
                LocalDate.MIN,
                LocalDate.MAX);
    }
}
