/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Backtest;

class ChangeDetectorTest {

    private static final int OUTCOMES = 20_000;

    private final ChangeDetector detector = new ChangeDetector(Shares.promisedBy(new Backtest(12, 0, 0)));

    /** The stated rate of false alarms: once in 1/α outcomes at most, whatever the rule's expected shares are. */
    @Property(tries = 200)
    void aRuleThatDoesAsExpectedIsSuspectedOnceInAHundredOutcomesAtMost(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 40) int right,
            @ForAll @IntRange(max = 10) int unwanted,
            @ForAll @IntRange(max = 20) int missed) {
        Shares expected = Shares.promisedBy(new Backtest(right, unwanted, missed));
        ChangeDetector watched = new ChangeDetector(expected);
        SplittableRandom random = new SplittableRandom(seed);
        int alarms = 0;
        for (int i = 0; i < OUTCOMES; i++) {
            alarms += watched.add(draw(expected, random.nextDouble()), at(i)).isPresent() ? 1 : 0;
        }

        assertThat(alarms).isLessThanOrEqualTo((int) (OUTCOMES * ChangeDetector.FALSE_ALARM));
    }

    private static Outcome draw(Shares shares, double dice) {
        return dice < shares.right()
                ? Outcome.RIGHT
                : dice < shares.right() + shares.unwanted() ? Outcome.UNWANTED : Outcome.MISSED;
    }

    private static Instant at(int number) {
        return Instant.EPOCH.plusSeconds(number);
    }

    @Test
    void threeTimesInARowThatPeopleDoItThemselvesAreEnough() {
        detector.add(Outcome.RIGHT, at(0));
        assertThat(detector.add(Outcome.MISSED, at(1))).isEmpty();
        assertThat(detector.add(Outcome.MISSED, at(2))).isEmpty();

        assertThat(detector.add(Outcome.MISSED, at(3)))
                .as("with the moment of the change")
                .contains(at(1));
    }

    @Test
    void aChangeThatGoesOnAfterItWasToldBeganWhenItBegan() {
        for (int i = 1; i <= 3; i++) {
            detector.add(Outcome.MISSED, at(i));
        }
        detector.add(Outcome.RIGHT, at(4));
        detector.add(Outcome.MISSED, at(5));
        detector.add(Outcome.MISSED, at(6));

        assertThat(detector.add(Outcome.MISSED, at(7))).contains(at(1));
    }

    @Test
    void aChangeIsOverOnceTheRuleIsRightSeveralTimes() {
        for (int i = 1; i <= 3; i++) {
            detector.add(Outcome.MISSED, at(i));
        }
        for (int i = 4; i <= 6; i++) {
            detector.add(Outcome.RIGHT, at(i));
        }
        assertThat(detector.suspicion()).isEmpty();
        detector.add(Outcome.MISSED, at(7));

        assertThat(detector.suspicion()).contains(at(7));
    }

    @Test
    void aSlipIsForgottenOnceTheRuleIsRightAgain() {
        detector.add(Outcome.UNWANTED, at(1));
        assertThat(detector.suspicion()).contains(at(1));

        detector.add(Outcome.RIGHT, at(2));

        assertThat(detector.suspicion()).isEmpty();
    }

    @Test
    void whatARuleNeverCoveredIsNoSignOfChange() {
        ChangeDetector half = new ChangeDetector(Shares.promisedBy(new Backtest(6, 0, 6)));
        for (int i = 0; i < 5; i++) {
            assertThat(half.add(Outcome.MISSED, at(i))).isEmpty();
        }
    }
}
