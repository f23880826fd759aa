/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;
import static org.metahab.adaptation.internal.engine.LivedHome.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.RulePriors;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.engine.LivedHome;
import org.metahab.adaptation.internal.level.Dimmed;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.model.HomeModel;
import org.metahab.adaptation.internal.pattern.AboutTime;
import org.metahab.adaptation.internal.pattern.Condition;
import org.metahab.adaptation.internal.pattern.Finding;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.habit.ActionClass;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;

/** A rule switches the fan on at seven; Anna now does it at ten past five, and neither at weekends nor on the holiday. */
class TimeShiftTest {

    private static final ActionClass FAN_ON = new ActionClass("Fan", "ON");
    private static final int WEEKS = 2 * 7;
    private static final int HOLIDAY = 8;
    private static final int LAST_THREE = 9;
    private static final Condition NIGHT = Condition.Darker.than("Daylight", "5 lx");
    private static final Backtest WELL = new Backtest(15, 3, 0);
    private static final Backtest SCARCELY = new Backtest(6, 2, 0);

    private final LivedHome home = new LivedHome();
    private final TimeShift shift = new TimeShift(3, new RuleStates(home.hub::item));

    TimeShiftTest() {
        home.hub.ephemeris = Ephemeris.of(
                List.of("SAT", "SUN"), List.of(MONDAY.plusDays(HOLIDAY).toString()));
        for (int day = 0; day < WEEKS; day++) {
            live(day, home.hub.ephemeris.isWorkingDay(MONDAY.plusDays(day)));
        }
    }

    private void live(int day, boolean fan) {
        live(day, 20, fan ? List.of("17:1" + day % 5) : List.of());
    }

    /** @param fan when she switches it on, if she does */
    private void live(int day, double lux, List<String> fan) {
        home.at(day, "06:30").pulse("Bell").at(day, "12:00").pulse("Motion");
        home.engine.model().timeline().light(home.clock.instant(), "Daylight", lux, "lx");
        for (String time : fan) {
            home.at(day, time).switched("Fan", OnOff.ON, ANNA);
            home.at(day, "22:0" + day % 7).switched("Fan", OnOff.OFF, ANNA);
        }
        home.at(day, "23:59").engine.advance();
    }

    private static Rule rule(Condition... conditions) {
        Trigger seven = new Trigger.TimeOfDay(LocalTime.of(19, 0), Duration.ofMinutes(15));
        return RuleSynthesis.rule("s1", "", "", new Pattern(FAN_ON, seven, List.of(conditions)), OnOff.ON);
    }

    private static Rule with(Rule rule, List<RuleModule> conditions) {
        return new Rule(rule.uid(), "", "", rule.tags(), Map.of(), rule.triggers(), conditions, rule.actions());
    }

    private Optional<Finding.Found> shifted(Rule former) {
        return shifted(former, WELL);
    }

    private Optional<Finding.Found> shifted(Rule former, Backtest promised) {
        HomeModel model = home.engine.model();
        return shift.of(former, promised, model.record(FAN_ON).orElseThrow(), model.timeline());
    }

    @Test
    void aRuleForWorkingDaysStaysOneAtTheNewTime() {
        assertThat(shifted(rule(new Condition.WorkingDay()))).hasValueSatisfying(found -> {
            assertThat(found.pattern().trigger())
                    .isEqualTo(new Trigger.TimeOfDay(LocalTime.of(17, 10), Duration.ofMinutes(15)));
            assertThat(found.pattern().conditions()).containsExactly(new Condition.WorkingDay());
            assertThat(found.trial().right()).isEqualTo(9);
            assertThat(found.trial().unwanted()).isZero();
        });
    }

    @Test
    void aRuleForWeekdaysStaysOne() {
        assertThat(shifted(rule(new Condition.Weekend(false)))).hasValueSatisfying(found -> {
            assertThat(found.pattern().conditions()).containsExactly(new Condition.Weekend(false));
            assertThat(found.trial().unwanted()).isEqualTo(1);
        });
    }

    @Test
    void aRuleForWeekendsIsNotShiftedByWhatPeopleDoOnWeekdays() {
        assertThat(shifted(rule(new Condition.Weekend(true)))).isEmpty();
    }

    /** Friday, Saturday and Sunday. */
    @Test
    void aRuleForWorkingDaysIsForAllDaysWherePeopleLeaveOutNoneNow() {
        int friday = WEEKS + 4;
        for (int day = friday; day < friday + 3; day++) {
            live(day, true);
        }

        assertThat(shiftedSince(friday, new Condition.WorkingDay())).hasValueSatisfying(found -> {
            assertThat(found.pattern().conditions()).isEmpty();
            assertThat(found.trial().right()).isEqualTo(3);
        });
    }

    @Test
    void aRuleForWorkingDaysStaysOneWherePeopleLeaveOutADayOfTheOthers() {
        int thursday = WEEKS + 3;
        live(thursday, true);
        live(thursday + 1, true);
        live(thursday + 2, true);
        live(thursday + 3, false);

        assertThat(shiftedSince(thursday, new Condition.WorkingDay())).isEmpty();
    }

    private Optional<Finding.Found> shiftedSince(int day, Condition... conditions) {
        HomeModel model = home.engine.model();
        Instant since = noon(day);
        ClassRecord examples = model.record(FAN_ON).orElseThrow().from(since).orElseThrow();
        return shift.of(rule(conditions), WELL, examples, model.timeline().from(since));
    }

    private static Instant noon(int day) {
        return MONDAY.plusDays(day)
                .atTime(LocalTime.NOON)
                .atZone(LivedHome.ZONE)
                .toInstant();
    }

    @Test
    void aRuleForTheDarkStaysOneWhereItIsDarkAtTheNewTime() {
        Condition.Darker dusk = Condition.Darker.than("Daylight", "90 lx");

        assertThat(shifted(rule(new Condition.WorkingDay(), dusk)))
                .hasValueSatisfying(found ->
                        assertThat(found.pattern().conditions()).containsExactly(new Condition.WorkingDay(), dusk));
        assertThat(shifted(rule(new Condition.WorkingDay(), NIGHT))).isEmpty();
    }

    @Test
    void aRuleThatAsksWhetherADimmerIsOnAsksThatAtTheNewTime() {
        home.hub.addItem(Item.of("Spots", ItemType.DIMMER, ""));
        int tuesday = WEEKS + 1;
        for (int day = tuesday; day < tuesday + 3; day++) {
            home.at(day, "06:20");
            home.happens(new ItemStateChangedEvent("Spots", Percent.ZERO, Percent.of(30), ANNA));
            live(day, true);
            home.at(day, "23:59").happens(new ItemStateChangedEvent("Spots", Percent.of(30), Percent.ZERO, ANNA));
        }
        Condition asked = new Condition.ItemState(new ActionClass("Spots", Dimmed.ABOVE_ZERO));

        assertThat(shiftedSince(tuesday, asked)).hasValueSatisfying(found -> {
            assertThat(found.pattern().conditions())
                    .containsExactly(new Condition.ItemState(new ActionClass("Spots", "ON")));
            assertThat(found.trial().right()).isEqualTo(3);
        });
    }

    /** Tuesday to Friday; the rule waits for less than 5 lx. */
    @Test
    void aRuleForTheDarkIsOneForTheLightTooWherePeopleLeaveOutNeitherNow() {
        int tuesday = WEEKS + 1;
        live(tuesday, 4, List.of("17:10"));
        live(tuesday + 1, 20, List.of("17:11"));
        live(tuesday + 2, 20, List.of("17:12"));

        assertThat(shiftedSince(tuesday, new Condition.WorkingDay(), NIGHT)).hasValueSatisfying(found -> {
            assertThat(found.pattern().conditions()).containsExactly(new Condition.WorkingDay());
            assertThat(found.trial().right()).isEqualTo(3);
        });

        live(tuesday + 3, 20, List.of());

        assertThat(shiftedSince(tuesday, new Condition.WorkingDay(), NIGHT)).isEmpty();
    }

    /** Friday to Sunday; to five minutes, their middle is 20:05, and too late for the first. */
    @Test
    void aTimeIsToTheMinuteWhereThatToFiveMinutesIsTooFarFromOneOfFew() {
        int friday = WEEKS + 4;
        live(friday, 20, List.of("20:16:20"));
        live(friday + 1, 20, List.of("19:47:50"));
        live(friday + 2, 20, List.of("20:05:10"));

        assertThat(shiftedSince(friday)).hasValueSatisfying(found -> {
            assertThat(found.pattern().trigger())
                    .isEqualTo(new Trigger.TimeOfDay(LocalTime.of(20, 2), AboutTime.TOLERANCE));
            assertThat(found.trial().right()).isEqualTo(3);
        });
    }

    /** At weekends and on the holiday nobody did: nine of fourteen times right. */
    @Test
    void howOftenPeopleLeaveItOutIsJudgedByBothTimes() {
        assertThat(shifted(rule(), WELL)).hasValueSatisfying(found -> {
            assertThat(found.trial().right()).isEqualTo(9);
            assertThat(found.trial().unwanted()).isEqualTo(5);
        });
        assertThat(shifted(rule(), SCARCELY)).isEmpty();
    }

    @Test
    void aRuleWithOtherConditionsIsNotShifted() {
        Rule former = rule(new Condition.WorkingDay());

        assertThat(shifted(with(former, former.conditions().subList(0, 1)))).isEmpty();
    }

    /** Three more evenings about ten past five: on days on which she did not use to do it then, and on others. */
    @Test
    void aTimeAtWhichPeopleDidItBeforeIsNoNewOne() {
        assertThat(revised(0)).isInstanceOf(Verdict.Propose.class);
        assertThat(revised(LAST_THREE)).isInstanceOf(Verdict.Wait.class);
    }

    private Verdict revised(int sinceDay) {
        HomeModel model = home.engine.model();
        Instant since = noon(sinceDay);
        Suggestion former = new Suggestion(
                "s1",
                FAN_ON.id(),
                List.of(new Alternative("", List.of(), List.of(), 0.9, WELL, Agreement.NONE, rule())),
                Stage.DRIFTING,
                since,
                "");
        ClassRecord examples = model.record(FAN_ON).orElseThrow().from(since).orElseThrow();
        return new SuggestionMaker(AdaptationOptions.DEFAULT, RulePriors.undecided(), home.hub, model)
                .revise(examples, former, since, home.clock.instant());
    }
}
