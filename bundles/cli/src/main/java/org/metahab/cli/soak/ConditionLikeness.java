/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.simulator.truth.TrueHabit;

/**
 * How much the conditions of a rule are those of a habit, as people who know what they do can tell: the share of the situations
 * in which either of them lets act in which both do. Situations are the quarters of an hour of a week, in the dark and in the
 * light, with each item that either of them asks for in its state or not, all as frequent.
 */
final class ConditionLikeness {

    private static final int QUARTER = 15;
    private static final int QUARTERS = 24 * 60 / QUARTER;
    private static final String IN_THE_DARK = "dark";
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private ConditionLikeness() {}

    /** In [0, 1]; 1 where they let act in the same situations. */
    static double of(Rule rule, TrueHabit habit) {
        Set<String> asked = rule.conditions().stream()
                .filter(condition -> condition.type().equals("core.ItemStateCondition"))
                .map(ConditionLikeness::asked)
                .collect(Collectors.toSet());
        Set<String> needed = habit.onlyIf().stream()
                .map(state -> state.item() + "=" + state.state().text())
                .collect(Collectors.toSet());
        if (habit.whenDark()) {
            needed.add(IN_THE_DARK);
        }
        Set<String> either = new HashSet<>(asked);
        either.addAll(needed);
        double rules = 0;
        double habits = 0;
        double both = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                LocalTime time = LocalTime.ofSecondOfDay(quarter * QUARTER * 60L);
                boolean isRules = rule.conditions().stream().allMatch(condition -> isTime(condition, day, time));
                boolean isHabits = habit.isTime(day, time);
                rules += isRules ? shareWith(asked) : 0;
                habits += isHabits ? shareWith(needed) : 0;
                both += isRules && isHabits ? shareWith(either) : 0;
            }
        }
        return both / Math.max(rules + habits - both, Double.MIN_NORMAL);
    }

    private static double shareWith(Set<String> states) {
        return Math.pow(2, -states.size());
    }

    private static String asked(RuleModule condition) {
        String operator = setting(condition, "operator");
        return operator.equals("<")
                ? IN_THE_DARK
                : setting(condition, "itemName") + operator + setting(condition, "state");
    }

    private static boolean isTime(RuleModule condition, DayOfWeek day, LocalTime time) {
        return switch (condition.type()) {
            case "timer.DayOfWeekCondition" ->
                condition.configuration().get("days") instanceof List<?> days
                        && days.contains(day.name().substring(0, 3));
            case "ephemeris.WeekdayCondition" -> !WEEKEND.contains(day);
            case "core.TimeOfDayCondition" ->
                isBetween(
                        LocalTime.parse(setting(condition, "startTime")),
                        LocalTime.parse(setting(condition, "endTime")),
                        time);
            default -> true;
        };
    }

    private static boolean isBetween(LocalTime from, LocalTime until, LocalTime time) {
        boolean started = !time.isBefore(from);
        boolean ended = !time.isBefore(until);
        return from.isBefore(until) ? started && !ended : started || !ended;
    }

    private static String setting(RuleModule module, String name) {
        return String.valueOf(module.configuration().get(name));
    }
}
