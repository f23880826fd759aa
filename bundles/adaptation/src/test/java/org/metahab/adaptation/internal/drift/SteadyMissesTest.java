/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Backtest;

/** The rule's time is 20:25. */
class SteadyMissesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private SteadyMisses misses = new SteadyMisses(ZONE, new Backtest(3, 0, 1));

    private static Instant at(int day, String time) {
        return DAY.plusDays(day).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    private Optional<Instant> missed(int day, String time) {
        return misses.add(new Occasion(at(day, time), Outcome.MISSED, false));
    }

    private void right(int day) {
        assertThat(misses.add(new Occasion(at(day, "20:25"), Outcome.RIGHT, true)))
                .isEmpty();
    }

    @Test
    void threeDaysAtOneOtherTimeAreToldWithTheFirstOfThem() {
        assertThat(missed(0, "18:50")).isEmpty();
        assertThat(missed(1, "19:05")).isEmpty();

        assertThat(missed(2, "18:41")).contains(at(0, "18:50"));
        assertThat(missed(3, "18:50")).isEmpty();
    }

    @Test
    void ofTwoNewTimesEachIsFollowedByItself() {
        missed(0, "17:26");
        missed(1, "16:44");
        missed(2, "17:05");

        assertThat(missed(3, "16:48")).contains(at(1, "16:44"));
    }

    @Test
    void timesOnBothSidesOfMidnightAreOne() {
        missed(0, "23:50");
        missed(2, "00:05");

        assertThat(missed(3, "00:10")).contains(at(0, "23:50"));
    }

    @Test
    void whatIsDoneAfterMidnightIsTheEveningsBefore() {
        missed(1, "00:05");
        assertThat(missed(1, "23:50")).as("the second evening").isEmpty();
        assertThat(missed(2, "00:06")).as("once more on the second evening").isEmpty();

        assertThat(missed(2, "23:55")).contains(at(1, "00:05"));
    }

    @Test
    void aDayOnWhichNobodyTookBackWhatTheRuleDidIsNoObjection() {
        missed(0, "18:50");
        right(1);
        misses.add(new Occasion(at(2, "20:25"), Outcome.UNWANTED, true));
        missed(3, "18:50");

        assertThat(missed(4, "18:50")).isPresent();
    }

    @Test
    void twoSuchDaysAre() {
        missed(0, "18:50");
        right(1);
        missed(2, "18:50");
        right(3);

        assertThat(missed(4, "18:50")).isEmpty();
    }

    @Test
    void aDayAtYetAnotherTimeIsNoObjection() {
        missed(0, "18:50");
        missed(1, "18:50");
        missed(1, "21:30");
        missed(2, "07:10");

        assertThat(missed(3, "18:50")).contains(at(0, "18:50"));
    }

    @Test
    void nowThisAndNowThatTimeIsNoMove() {
        for (int day = 0; day < 10; day += 2) {
            assertThat(missed(day, "18:50")).isEmpty();
            assertThat(missed(day + 1, "07:10")).isEmpty();
        }
    }

    @Test
    void aDayCountsOnce() {
        missed(0, "18:50");
        missed(0, "18:55");

        assertThat(missed(1, "18:50")).isEmpty();
    }

    @Test
    void aTimeAtWhichPeopleDidItBeforeIsNoMove() {
        for (int day = 0; day < 3; day++) {
            assertThat(misses.add(new Occasion(at(day, "18:50"), Outcome.MISSED, true)))
                    .isEmpty();
        }
    }

    /** As somebody else's hand was needed often before, too. */
    @Test
    void ofARuleThatMissedManyOneDayOnWhichItWasRightIsObjection() {
        misses = new SteadyMisses(ZONE, new Backtest(3, 0, 2));
        missed(0, "18:50");
        missed(1, "18:50");
        assertThat(missed(2, "18:50")).contains(at(0, "18:50"));

        missed(3, "18:50");
        right(4);
        missed(5, "18:50");

        assertThat(missed(6, "18:50")).isEmpty();
    }

    @Test
    void whatSomebodyElseGoesOnDoingIsNoObjection() {
        missed(0, "18:50");
        missed(1, "18:50");
        for (int i = 0; i < 3; i++) {
            misses.add(new Occasion(at(1, "21:30"), Outcome.MISSED, true));
        }

        assertThat(missed(2, "18:50")).isPresent();
    }

    @Test
    void aRuleThatMissesOneInTenIsSuspectedOnceIn400Occasions() {
        SplittableRandom random = new SplittableRandom(1);
        int occasions = 1_000_000;
        int told = 0;

        for (int day = 0; day < occasions; day++) {
            Outcome outcome = random.nextInt(10) == 0 ? Outcome.MISSED : Outcome.RIGHT;
            told += misses.add(new Occasion(at(day, "18:50"), outcome, false)).isPresent() ? 1 : 0;
        }

        assertThat(told).isBetween(occasions / 500, occasions / 400);
    }

    @Test
    void aRuleThatMissesHalfOverSixHoursIsSuspectedOnceIn180Occasions() {
        misses = new SteadyMisses(ZONE, new Backtest(3, 0, 3));
        SplittableRandom random = new SplittableRandom(1);
        int occasions = 1_000_000;
        int told = 0;

        for (int day = 0; day < occasions; day++) {
            Instant at = at(day, "16:00").plusSeconds(random.nextInt(6 * 60 * 60));
            Outcome outcome = random.nextBoolean() ? Outcome.MISSED : Outcome.RIGHT;
            told += misses.add(new Occasion(at, outcome, false)).isPresent() ? 1 : 0;
        }

        assertThat(told).isBetween(occasions / 200, occasions / 180);
    }
}
