/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.pattern.LivedDays.LAMP_ON;
import static org.metahab.adaptation.internal.pattern.LivedDays.MOTION_ON;
import static org.metahab.adaptation.internal.pattern.LivedDays.at;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.RulePrior;
import org.metahab.habit.ActionClass;
import org.metahab.habit.candidate.ItemKinds;
import org.metahab.hub.day.Ephemeris;

/** What is considered at all, before it is said how likely it is. */
class CandidateSearchTest {

    private final LivedDays days = new LivedDays();

    @Test
    void plainTriggersComeFirst() {
        regularDays();

        List<Candidate> candidates = search();

        assertThat(candidates.get(0).cause()).isEqualTo(MOTION_ON);
        assertThat(candidates.get(0).pattern().conditions()).isEmpty();
        assertThat(candidates.get(0).explainedCount()).isEqualTo(5);
    }

    @Test
    void aStateThatTellsRightFromUnwantedIsProposed() {
        for (int day = 0; day < 6; day++) {
            days.become(day, "06:00", "Tv", day % 2 == 0 ? "ON" : "OFF");
            days.visit(day, 10 + day, day % 2 == 0);
        }

        assertThat(search()).anySatisfy(candidate -> {
            assertThat(candidate.pattern().conditions()).contains(new Condition.ItemState(new ActionClass("Tv", "ON")));
            assertThat(candidate.unwanted()).isZero();
            assertThat(candidate.right()).isEqualTo(3);
        });
    }

    @Test
    void darknessIsProposedBetweenTheLightestRightAndTheDarkestUnwanted() {
        double[] lux = {5, 2000, 8, 9000, 1, 400};
        for (int day = 0; day < 4; day++) {
            for (int visit = 0; visit < lux.length; visit++) {
                int hour = 8 + 2 * visit;
                days.light(day, hour + ":00", lux[visit]);
                days.visit(day, hour, lux[visit] < 50);
            }
        }

        assertThat(search())
                .anySatisfy(candidate -> assertThat(candidate.pattern().conditions())
                        .singleElement()
                        .isInstanceOfSatisfying(Condition.Darker.class, darker -> {
                            assertThat(darker.item()).isEqualTo("Daylight");
                            assertThat(Integer.parseInt(darker.limit().replace(" lx", "")))
                                    .isBetween(9, 400);
                            assertThat(candidate.unwanted()).isZero();
                        }));
    }

    @Test
    void whereNothingSpeaksAgainstATriggerTheHoursAndTheLightInWhichPeopleDidItAreProposedToo() {
        days.light(0, "05:00", 900);
        for (int day = 0; day < 4; day++) {
            days.light(day, "06:00", 3);
            days.visit(day, 7, true);
        }

        assertThat(search())
                .extracting(candidate -> candidate.pattern().conditions())
                .contains(List.of())
                .anySatisfy(conditions -> assertThat(conditions)
                        .singleElement()
                        .isInstanceOfSatisfying(Condition.TimeWindow.class, window -> {
                            assertThat(window.from()).isBetween(LocalTime.of(4, 0), LocalTime.of(7, 0));
                            assertThat(window.until()).isBetween(LocalTime.of(7, 0), LocalTime.of(10, 0));
                        }))
                .anySatisfy(conditions -> assertThat(conditions).singleElement().isInstanceOf(Condition.Darker.class));
    }

    @Test
    void whatHoldsInAnotherRoomIsNoReason() {
        for (int day = 0; day < 6; day++) {
            days.become(day, "06:00", "Washer", day % 2 == 0 ? "ON" : "OFF");
            days.visit(day, 10 + day, day % 2 == 0);
        }

        assertThat(search())
                .flatExtracting(candidate -> candidate.pattern().conditions())
                .isNotEmpty()
                .noneMatch(condition -> condition instanceof Condition.ItemState state
                        && state.state().item().equals("Washer"));
    }

    @Test
    void anExceptionDoesNotHideAStateThatMostlyTellsRightFromUnwanted() {
        for (int day = 0; day < 20; day++) {
            boolean exception = day == 9;
            boolean lights = day % 2 == 0 || exception;
            days.become(day, "06:00", "Tv", lights && !exception ? "ON" : "OFF");
            days.visit(day, 10, lights);
        }

        assertThat(search()).anySatisfy(candidate -> {
            assertThat(candidate.pattern().conditions()).contains(new Condition.ItemState(new ActionClass("Tv", "ON")));
            assertThat(candidate.unwanted()).isZero();
            assertThat(candidate.right()).isEqualTo(10);
        });
    }

    @Test
    void anExceptionDoesNotWidenTheSpanOfTheDay() {
        for (int day = 0; day < 12; day++) {
            days.visit(day, 7, true);
            days.visit(day, 12, false);
            days.visit(day, 14, day == 5);
        }

        assertThat(search())
                .anySatisfy(candidate -> assertThat(candidate.pattern().conditions())
                        .singleElement()
                        .isEqualTo(new Condition.TimeWindow(LocalTime.of(6, 45), LocalTime.of(7, 30))));
    }

    @Test
    void aPatternTakesOneSpanAndOneLimitOfASensorOnly() {
        double[] lux = {5, 2000, 8, 9000, 1, 400};
        for (int day = 0; day < 4; day++) {
            for (int visit = 0; visit < lux.length; visit++) {
                int hour = 8 + 2 * visit;
                days.light(day, hour + ":00", lux[visit]);
                days.visit(day, hour, lux[visit] < 50 || day == 1 && visit == 5);
            }
        }

        assertThat(search()).allSatisfy(candidate -> {
            List<Condition> conditions = candidate.pattern().conditions();
            assertThat(conditions).hasSizeLessThanOrEqualTo(2);
            assertThat(conditions.stream().map(Object::getClass)).doesNotHaveDuplicates();
        });
    }

    @Test
    void aSpanOfTheDayMayPassMidnight() {
        String[] nights = {"23:40", "00:20", "23:55", "00:05"};
        for (int day = 0; day < nights.length; day++) {
            days.become(day, nights[day], "Motion", "ON");
            days.lampOn(day, nights[day] + ":05");
            days.lampOff(day, "02:00");
            days.visit(day, 12, false);
        }

        assertThat(search())
                .anySatisfy(candidate -> assertThat(candidate.pattern().conditions())
                        .singleElement()
                        .isInstanceOfSatisfying(Condition.TimeWindow.class, window -> {
                            assertThat(window.from()).isBetween(LocalTime.of(20, 0), LocalTime.of(23, 40));
                            assertThat(window.until()).isBetween(LocalTime.of(0, 20), LocalTime.of(4, 0));
                        }));
    }

    @Test
    void whereNoHolidaysAreKnownWeekdaysAreToldFromWeekends() {
        week(4, 14, 9);

        assertThat(kindsOfDay()).containsOnly(new Condition.Weekend(false));
    }

    @Test
    void whereHolidaysAreKnownWorkingDaysAreToldFromOthers() {
        days.ephemeris = holidays(9, 30);
        week(4, 14, 9);

        assertThat(kindsOfDay()).containsOnly(new Condition.WorkingDay());
        assertThat(search()).anySatisfy(candidate -> {
            assertThat(candidate.pattern().conditions()).containsExactly(new Condition.WorkingDay());
            assertThat(candidate.right()).isEqualTo(5);
            assertThat(candidate.unwanted()).isZero();
        });
    }

    @Test
    void beforeAHolidayWasSeenAWorkingDayIsDescribedAsAWeekday() {
        week(4, 14);
        List<float[]> before = numbers();

        days.ephemeris = holidays(30);

        assertThat(kindsOfDay()).containsOnly(new Condition.WorkingDay());
        assertThat(numbers()).usingElementComparator(Arrays::compare).containsExactlyElementsOf(before);
    }

    @Test
    void whatIsDoneOnMostHolidaysInTheWeekIsAHabitOfWeekdays() {
        days.ephemeris = holidays(7, 8, 9);
        week(4, 21, 9);

        assertThat(kindsOfDay()).containsOnly(new Condition.Weekend(false));
    }

    @Test
    void whatIsDoneOnHalfOfTheHolidaysIsAHabitOfWorkingDays() {
        days.ephemeris = holidays(8, 9);
        week(4, 21, 9);

        assertThat(kindsOfDay()).containsOnly(new Condition.WorkingDay());
    }

    /** A holiday at a weekend tells nothing of those in the week. */
    @Test
    void holidaysAtWeekendsDoNotCount() {
        days.ephemeris = holidays(6, 13);
        week(4, 14);

        assertThat(kindsOfDay()).containsOnly(new Condition.WorkingDay());
    }

    /** Each morning somebody comes in, and lights the lamp on the days of the week but some. */
    private void week(int from, int until, int... except) {
        for (int day = from; day < until; day++) {
            int today = day;
            boolean rests = Arrays.stream(except).anyMatch(other -> other == today);
            days.visit(day, 7, !Ephemeris.DEFAULT.isWeekend(LivedDays.MONDAY.plusDays(day)) && !rests);
        }
    }

    private static Ephemeris holidays(int... holidays) {
        List<String> dates = Arrays.stream(holidays)
                .mapToObj(day -> LivedDays.MONDAY.plusDays(day).toString())
                .toList();
        return Ephemeris.of(List.of("SAT", "SUN"), dates);
    }

    private Stream<Condition> kindsOfDay() {
        return search().stream()
                .flatMap(candidate -> candidate.pattern().conditions().stream())
                .filter(Condition.Day.class::isInstance);
    }

    private List<float[]> numbers() {
        List<Candidate> candidates = search();
        Rivals rivals = new Rivals(candidates, days.examples.size());
        CandidateNumbers numbers = new CandidateNumbers(days.timeline, days.lookup);
        return candidates.stream()
                .map(candidate -> numbers.of(candidate, rivals))
                .toList();
    }

    @Test
    void aTimeOfDayIsProposedWhereExamplesAreNearIt() {
        String[] times = {"22:28", "22:31", "22:35", "22:30", "22:20", "22:39"};
        for (int day = 0; day < times.length; day++) {
            days.become(day, (8 + day) + ":00", "Motion", "ON");
            days.become(day, "20:00", "Motion", "OFF");
            days.lampOn(day, times[day]);
            days.lampOff(day, "23:50");
        }

        assertThat(search().get(0).pattern().trigger())
                .isInstanceOfSatisfying(Trigger.TimeOfDay.class, time -> assertThat(time.time())
                        .isBetween(LocalTime.of(22, 20), LocalTime.of(22, 40)));
    }

    @Test
    void nothingIsProposedWhereExamplesShareNothing() {
        for (int day = 0; day < 4; day++) {
            days.lampOn(day, (5 + 4 * day) + ":00");
            days.lampOff(day, "23:50");
        }

        assertThat(search()).isEmpty();
    }

    @Test
    void whatAlsoExplainsAllAndComesBeforeIsARivalNearerToTheCause() {
        for (int day = 0; day < 5; day++) {
            days.become(day, "18:00", "Motion", "ON");
            days.become(day, "18:00:04", "Tv", "ON");
            days.lampOn(day, "18:00:08");
            days.lampOff(day, "22:00");
            days.become(day, "22:01", "Tv", "OFF");
            days.become(day, "22:30", "Motion", "OFF");
        }
        List<Candidate> candidates = search();
        CandidateNumbers numbers = new CandidateNumbers(days.timeline, days.lookup);
        Rivals rivals = new Rivals(candidates, days.examples.size());

        Candidate motion = ofCause(candidates, MOTION_ON);
        Candidate television = ofCause(candidates, new ActionClass("Tv", "ON"));

        assertThat(numbers.of(motion, rivals)).isNotEqualTo(numbers.of(television, rivals));
        assertThat(numbers.of(motion, rivals))
                .isEqualTo(numbers.of(motion, rivals))
                .hasSize(RulePrior.NUMBERS);
    }

    private void regularDays() {
        for (int day = 0; day < 5; day++) {
            days.become(day, "6:50", "Tv", "ON");
            days.visit(day, 7, true);
            days.become(day, "22:00", "Tv", "OFF");
        }
    }

    private static Candidate ofCause(List<Candidate> candidates, ActionClass cause) {
        return candidates.stream()
                .filter(candidate -> cause.equals(candidate.cause()))
                .findFirst()
                .orElseThrow();
    }

    private List<Candidate> search() {
        days.timeline.advance(at(7, "23:59"));
        return new CandidateSearch(days.timeline, state -> true, new ItemKinds(days.lookup))
                .of(LAMP_ON, days.latest(), 3);
    }
}
