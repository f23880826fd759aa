/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.pattern.Condition;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.Trial;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.habit.ActionClass;
import org.metahab.hub.codec.RuleCodec;
import org.metahab.hub.codec.RuleYaml;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.OnOff;

/** Somebody comes into the hall each morning, and on some of them Anna switches the lamp on. */
class HolidayHabitTest {

    private static final int SATURDAY = 5;
    private static final int WEDNESDAY = 9;
    private static final int LATER = SATURDAY + 3 * 7;
    private static final int NEXT_HOLIDAY = LATER + 3;
    private static final int MUCH_LATER = LATER + 3 * 7;
    private static final List<String> WORKING_DAY =
            List.of("ephemeris.WeekdayCondition", "ephemeris.NotHolidayCondition");

    private final LivedHome home = new LivedHome();

    private static LocalDate date(int day) {
        return LivedHome.MONDAY.plusDays(day);
    }

    private void holidays(int... days) {
        List<String> dates = new ArrayList<>();
        for (int day : days) {
            dates.add(date(day).toString());
        }
        home.hub.ephemeris = Ephemeris.of(List.of("SAT", "SUN"), dates);
    }

    private static boolean isWeekend(int day) {
        return date(day).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private boolean isWorkingDay(int day) {
        return home.hub.ephemeris.isWorkingDay(date(day));
    }

    private void mornings(int from, int until, IntPredicate lights) {
        for (int day = from; day < until; day++) {
            home.at(day, "06:30").pulse("Bell");
            home.at(day, "07:%02d".formatted(day % 7)).pulse("Motion");
            if (lights.test(day)) {
                home.after(5).switched("Lamp", OnOff.ON, ANNA);
                home.after(2000 + 100L * day).switched("Lamp", OnOff.OFF, ANNA);
            }
            home.at(day, "20:%02d".formatted(day % 60)).switched("Radio", day % 2 == 0 ? OnOff.ON : OnOff.OFF, ANNA);
        }
    }

    private Optional<Suggestion> of(String habit) {
        return home.suggestions().stream()
                .filter(made -> made.habit().equals(habit))
                .findFirst();
    }

    private Suggestion lampOn() {
        return of("Lamp:ON").orElseThrow();
    }

    /** The conditions that ask for the kind of day. */
    private static List<String> conditions(Suggestion suggestion) {
        return suggestion.rule().conditions().stream()
                .map(RuleModule::type)
                .filter(type -> type.startsWith("ephemeris.") || type.equals("timer.DayOfWeekCondition"))
                .toList();
    }

    private Trial trial(Condition condition) {
        Trigger motion = new Trigger.StateChange(new ActionClass("Motion", "ON"), Duration.ofSeconds(15));
        return home.engine.backtester().tryOut(new Pattern(new ActionClass("Lamp", "ON"), motion, List.of(condition)));
    }

    @Test
    void whatIsNotDoneOnHolidaysWaitsForWorkingDays() {
        holidays(WEDNESDAY, NEXT_HOLIDAY);
        mornings(SATURDAY, LATER, this::isWorkingDay);

        assertThat(lampOn().sentence()).startsWith("Hall lamp ON when Hall motion becomes ON, on working days");
        assertThat(conditions(lampOn())).isEqualTo(WORKING_DAY);
        assertThat(lampOn().rule().conditions())
                .filteredOn(condition -> WORKING_DAY.contains(condition.type()))
                .allSatisfy(condition -> assertThat(condition.configuration()).isEmpty());
        assertThat(lampOn().backtest().unwanted()).isZero();
        assertThat(home.engine.accept(lampOn().id()).stage().isRunning()).isTrue();
    }

    @Test
    void onTheNextHolidayItWouldNotAct() {
        holidays(WEDNESDAY, NEXT_HOLIDAY);
        mornings(SATURDAY, MUCH_LATER, this::isWorkingDay);

        assertThat(trial(new Condition.WorkingDay()).right()).isEqualTo(6 * 5 - 2);
        assertThat(trial(new Condition.WorkingDay()).unwanted()).isZero();
        assertThat(trial(new Condition.Weekend(false)).unwanted()).isEqualTo(2);
    }

    /** Who tells the hub the holidays expects that it keeps them, before the first one was seen. */
    @Test
    void beforeTheFirstHolidayItRestsOnHolidaysToo() {
        holidays(NEXT_HOLIDAY);
        mornings(SATURDAY, LATER, this::isWorkingDay);

        assertThat(conditions(lampOn())).isEqualTo(WORKING_DAY);
    }

    @Test
    void whatIsDoneOnHolidaysInTheWeekGoesByTheDayOfTheWeek() {
        holidays(WEDNESDAY, NEXT_HOLIDAY);
        mornings(SATURDAY, LATER, day -> !isWeekend(day));

        assertThat(conditions(lampOn())).containsExactly("timer.DayOfWeekCondition");
        assertThat(lampOn().sentence()).contains("on weekdays");
    }

    @Test
    void whatIsDoneAtWeekendsGoesByTheDayOfTheWeek() {
        holidays(WEDNESDAY, NEXT_HOLIDAY);
        mornings(SATURDAY, 2 * MUCH_LATER, HolidayHabitTest::isWeekend);

        assertThat(conditions(lampOn())).containsExactly("timer.DayOfWeekCondition");
        assertThat(lampOn().sentence()).contains("at weekends");
    }

    @Test
    void whatIsDoneEveryDayTakesNoCondition() {
        holidays(WEDNESDAY, NEXT_HOLIDAY);
        mornings(SATURDAY, LATER, any -> true);

        assertThat(conditions(lampOn())).isEmpty();
    }

    @Test
    void whereTheHubKnowsNoHolidaysThereAreNoWorkingDays() {
        mornings(SATURDAY, LATER, day -> !isWeekend(day));

        assertThat(conditions(lampOn())).containsExactly("timer.DayOfWeekCondition");
        assertThat(lampOn().sentence()).contains("on weekdays");
    }

    /** Who works from Sunday to Thursday told the hub so. */
    @Test
    void theWeekendIsTheHubs() {
        home.hub.ephemeris =
                new Ephemeris(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), Set.of(date(NEXT_HOLIDAY)), Set.of());
        mornings(SATURDAY, LATER, this::isWorkingDay);

        assertThat(conditions(lampOn())).isEqualTo(WORKING_DAY);
    }

    @Test
    void holidaysThatAreToldLaterCountAtOnce() {
        mornings(SATURDAY, LATER, day -> !isWeekend(day) && day != WEDNESDAY);
        assertThat(trial(new Condition.WorkingDay()).unwanted()).isEqualTo(1);

        holidays(WEDNESDAY);

        assertThat(trial(new Condition.WorkingDay()).unwanted()).isZero();
    }

    @Test
    void theRuleIsTakenElsewhereWithItsConditions() {
        holidays(WEDNESDAY, NEXT_HOLIDAY);
        mornings(SATURDAY, LATER, this::isWorkingDay);

        assertThat(RuleCodec.decode(RuleCodec.encode(lampOn().rule()))).isEqualTo(lampOn().rule());
        assertThat(RuleYaml.encode(List.of(lampOn().rule()))).contains(WORKING_DAY);
    }
}
