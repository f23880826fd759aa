/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.habit.due.DueLife.LAMP;
import static org.metahab.habit.due.DueLife.LAMP_OFF;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.metahab.habit.foresight.Forecast;

class DueTrialsTest {

    private final DueTrials trials = new DueTrials();
    private Instant now = DueLife.START;

    private void expect(double probability) {
        trials.moment(now, new Forecast(List.of(LAMP), new float[] {(float) probability}), action -> List.of());
    }

    private void after(Duration span) {
        now = now.plus(span);
        trials.pass(now);
    }

    /** It was expected so surely, and people did it or did not. */
    private void day(double probability, boolean done) {
        expect(probability);
        after(Duration.ofMinutes(5));
        if (done) {
            trials.acted(LAMP, now);
        }
        after(Duration.ofDays(1));
    }

    private Optional<DueProof> proof() {
        return trials.proof(LAMP, 0.8, 5);
    }

    @Test
    void itIsProvedWhereItWasRightOftenEnough() {
        for (int day = 0; day < 4; day++) {
            day(0.75, true);
        }
        assertThat(proof()).isEmpty();

        day(0.75, true);
        assertThat(proof()).hasValueSatisfying(proof -> {
            assertThat(proof.threshold()).isEqualTo(0.5);
            assertThat(proof.right()).isEqualTo(5);
            assertThat(proof.wrong()).isZero();
            assertThat(proof.days(ZoneOffset.UTC)).isEqualTo(5);
        });
    }

    @Test
    void ofSeveralProbabilitiesTheLowestThatProvedItselfCounts() {
        for (int day = 0; day < 8; day++) {
            day(0.85, true);
            day(0.65, false);
        }

        assertThat(proof()).map(DueProof::threshold).contains(0.7);
    }

    @Test
    void whatWentWrongTakesTheProofAway() {
        for (int day = 0; day < 5; day++) {
            day(0.95, true);
        }
        day(0.95, false);
        day(0.95, false);

        assertThat(proof()).isEmpty();
    }

    @Test
    void itIsExpectedUntilPeopleDoItOrTenMinutesAreOver() {
        for (int day = 0; day < 5; day++) {
            day(0.95, true);
        }
        expect(0.95);
        assertThat(isExpected()).isTrue();
        after(Duration.ofMinutes(10));
        assertThat(isExpected()).isTrue();
        after(Duration.ofMillis(1));
        assertThat(isExpected()).isFalse();
    }

    private boolean isExpected() {
        return proof().filter(proof -> trials.isExpected(LAMP, proof)).isPresent();
    }

    @Test
    void afterItWentWrongItIsNotTriedAgainForHalfAnHour() {
        expect(0.95);
        after(Duration.ofMinutes(11));
        expect(0.95);
        after(Duration.ofMinutes(18));
        expect(0.95);
        assertThat(outcomes()).containsExactly(DueTrial.Outcome.WRONG);

        after(Duration.ofMinutes(1));
        expect(0.95);
        assertThat(outcomes()).containsExactly(DueTrial.Outcome.WRONG, DueTrial.Outcome.OPEN);
    }

    private List<DueTrial.Outcome> outcomes() {
        return trials.trials(LAMP, new DueProof(0.5, List.of())).stream()
                .map(DueTrial::outcome)
                .toList();
    }

    @Test
    void whatSomethingElseDidIsNeitherRightNorWrongUnlessPeopleTakeItBack() {
        expect(0.95);
        after(Duration.ofMinutes(1));
        trials.spared(LAMP, now);
        after(Duration.ofMinutes(20));
        assertThat(outcomes()).containsExactly(DueTrial.Outcome.SPARED);
        trials.opposed(LAMP_OFF, now);
        assertThat(outcomes()).containsExactly(DueTrial.Outcome.SPARED);

        expect(0.95);
        after(Duration.ofMinutes(1));
        trials.spared(LAMP, now);
        after(Duration.ofMinutes(5));
        trials.opposed(LAMP_OFF, now);
        assertThat(outcomes()).containsExactly(DueTrial.Outcome.SPARED, DueTrial.Outcome.WRONG);
    }

    @Test
    void howeverOftenSomethingElseDidItTheProofStays() {
        for (int day = 0; day < 5; day++) {
            day(0.95, true);
        }
        for (int day = 0; day < 100; day++) {
            expect(0.95);
            trials.spared(LAMP, now);
            after(Duration.ofDays(1));
        }

        assertThat(proof()).map(DueProof::right).contains(5);
        assertThat(outcomes()).hasSize(35);
    }

    @Test
    void whatIsLeftOutCountsNeitherWay() {
        expect(0.95);
        trials.interrupt();
        after(Duration.ofHours(1));

        assertThat(outcomes()).isEmpty();
    }

    @Test
    void theLatestThirtyCount() {
        for (int day = 0; day < 40; day++) {
            day(0.95, day >= 10);
        }

        assertThat(proof())
                .hasValueSatisfying(proof -> assertThat(proof.trials()).hasSize(30));
        assertThat(proof()).map(DueProof::wrong).contains(0);
    }
}
