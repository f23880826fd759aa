/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.habit.foresight.Foreseen;
import org.metahab.meta.training.Calibration;

class SummaryTest {

    @Test
    void ratesAreMeansOverActions() {
        Summary summary = Summary.of(List.of(new Sample("home", 1, List.of(of(1, 1), of(1, 2), of(2, 4), of(2, 0)))));

        assertThat(summary.all().actions()).isEqualTo(4);
        assertThat(summary.all().hit1().value()).isEqualTo(0.25);
        assertThat(summary.all().hit3().value()).isEqualTo(0.5);
        assertThat(summary.all().mrr()).isEqualTo(0.4375);
    }

    @Test
    void seedsAreAveragedAndCountOnce() {
        Summary summary = Summary.of(List.of(
                new Sample("home", 1, List.of(of(1, 1), of(1, 1))),
                new Sample("home", 2, List.of(of(1, 0), of(1, 1)))));

        assertThat(summary.all().actions()).isEqualTo(2);
        assertThat(summary.all().hit1().value()).isEqualTo(0.75);
    }

    @Test
    void theIntervalIsAPointWhereAllDaysAreTheSame() {
        List<Foreseen> foreseen = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            foreseen.add(of(day, 1));
            foreseen.add(of(day, 0));
        }

        assertThat(Summary.of(List.of(new Sample("home", 1, foreseen))).all().hit1())
                .isEqualTo(new Estimate(0.5, 0.5, 0.5));
    }

    @Test
    void twoUnlikeDaysGiveAnIntervalFromOneToTheOther() {
        Summary summary = Summary.of(List.of(new Sample("home", 1, List.of(of(1, 1), of(2, 0)))));

        assertThat(summary.all().hit1()).isEqualTo(new Estimate(0.5, 0, 1));
    }

    @Test
    void theSameDayInTwoHomesIsTwoDays() {
        Summary summary =
                Summary.of(List.of(new Sample("one", 1, List.of(of(1, 1))), new Sample("other", 1, List.of(of(1, 0)))));

        assertThat(summary.all().hit1()).isEqualTo(new Estimate(0.5, 0, 1));
    }

    @Test
    void theErrorOfCalibrationIsTheGapOfEachTenthByItsSize() {
        // .95 sure and right half the time: a gap of .45, half of all; .25 sure and right a quarter: none
        Summary summary = Summary.of(List.of(new Sample(
                "home",
                1,
                List.of(
                        sure(0.95, true),
                        sure(0.95, false),
                        sure(0.95, true),
                        sure(0.95, false),
                        sure(0.25, true),
                        sure(0.25, false),
                        sure(0.25, false),
                        sure(0.25, false)))));

        assertThat(summary.calibrationError()).isCloseTo(0.225, within(1e-9));
        assertThat(summary.reliability()).hasSize(10);
        assertThat(summary.reliability().get(9)).isEqualTo(new Calibration.Bin(4, 0.95, 0.5));
        assertThat(summary.reliability().get(0)).isEqualTo(new Calibration.Bin(0, 0, 0));
    }

    @Test
    void earlyAreTheFirstTwentyThatHadBeenDoneBefore() {
        List<Foreseen> foreseen = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            foreseen.add(new Foreseen(i, i, i % 2, false, i < 40 ? 1 : 0, 0, 0, 0.5));
        }

        Summary summary = Summary.of(List.of(new Sample("home", 1, foreseen)));

        assertThat(summary.early().actions()).isEqualTo(20);
        assertThat(summary.early().hit1().value()).isEqualTo(1);
        assertThat(summary.byExamples().get(1).examples()).isEqualTo(1);
        assertThat(summary.byExamples().get(1).accuracy().actions()).isEqualTo(30);
        assertThat(summary.curve()).contains(new Summary.Stretch(20, 50, 0.6667), new Summary.Stretch(50, 100, 0));
    }

    @Test
    void amongWhatWasDoneBeforeFirstTimesAreLeftOut() {
        Foreseen first = new Foreseen(1, 0, 0, true, 1, 1, 0, 0.5);
        Foreseen again = new Foreseen(1, 1, 1, true, 4, 3, 2, 0.5);
        Foreseen late = new Foreseen(1, 2, 1, false, 2, 2, 1, 0.5);

        Summary summary = Summary.of(List.of(new Sample("home", 1, List.of(first, again, late))));

        assertThat(summary.amongDone().actions()).isEqualTo(2);
        assertThat(summary.amongDone().hit1().value()).isEqualTo(0.5);
        assertThat(summary.startsAmongDone().actions()).isEqualTo(1);
        assertThat(summary.startsAmongDone().hit3().value()).isEqualTo(1);
        assertThat(summary.byExamplesAmongDone().get(0).accuracy().actions()).isZero();
        assertThat(summary.byExamplesAmongDone().get(1).accuracy().mrr()).isEqualTo(0.75);
    }

    private static Foreseen of(long day, int rank) {
        return new Foreseen(day, 0, 1, false, rank, rank, rank, 0.5);
    }

    private static Foreseen sure(double confidence, boolean right) {
        return new Foreseen(1, 0, 1, false, right ? 1 : 0, 0, 0, confidence);
    }
}
