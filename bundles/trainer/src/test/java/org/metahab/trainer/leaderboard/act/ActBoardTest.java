/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ActionClass;
import org.metahab.habit.foresight.Forecast;
import org.metahab.trainer.leaderboard.ShortLife;

class ActBoardTest {

    private static final ActionClass LAMP = ActionClass.parse("Lamp:ON");
    private static final ActionClass DONE = ActionClass.parse("Fan:ON");

    private final ActBoard board = new ActBoard((action, now) -> true);
    private final ShortLife life = new ShortLife();

    @BeforeEach
    void theFanRuns() {
        life.act("2026-03-01T12:00:00", "Fan:ON");
    }

    @Test
    void itIsRightWhenPeopleDoItWithinTenMinutes() {
        moment("2026-03-02T18:00:00", 0.55f);
        act("2026-03-02T18:10:00", "Lamp:ON");

        assertThat(at(0.5)).isEqualTo(new ActScore.Point(0.5, 1, 1));
        assertThat(at(0.55)).isEqualTo(new ActScore.Point(0.55, 1, 1));
        assertThat(at(0.6)).isEqualTo(new ActScore.Point(0.6, 0, 0));
        assertThat(board.score().actions()).isEqualTo(1);
    }

    @Test
    void itIsUnwantedWhenPeopleDoItLaterAndThenRestsForHalfAnHour() {
        moment("2026-03-02T18:00:00", 0.55f);
        act("2026-03-02T18:10:01", "Lamp:OFF");
        moment("2026-03-02T18:29:59", 0.55f);
        assertThat(at(0.5)).isEqualTo(new ActScore.Point(0.5, 1, 0));

        moment("2026-03-02T18:30:00", 0.55f);
        act("2026-03-02T18:31:00", "Lamp:ON");
        assertThat(at(0.5)).isEqualTo(new ActScore.Point(0.5, 2, 1));
    }

    @Test
    void whatIsLikeliestIsAPromiseThatIsKeptWithinTenMinutesOrNot() {
        moment("2026-03-02T18:00:00", 0.75f);
        act("2026-03-02T18:10:00", "Lamp:ON");
        act("2026-03-02T18:20:00", "Lamp:OFF");
        moment("2026-03-02T19:00:00", 0.75f);
        act("2026-03-02T19:10:01", "Lamp:ON");

        assertThat(board.score().promises().get(7).count()).isEqualTo(2);
        assertThat(board.score().promises().get(7).accuracy()).isEqualTo(0.5);
        assertThat(board.score().calibrationError(0.1)).isEqualTo(0.25);
        ActScore both = board.score().and(board.score());
        assertThat(both.promises().get(7).count()).isEqualTo(4);
        assertThat(both.calibrationError(0.1)).isEqualTo(0.25);
    }

    @Test
    void nothingIsDoneThatIsSoAlready() {
        act("2026-03-02T18:00:00", "Lamp:ON");
        moment("2026-03-02T18:30:00", 0.55f);
        act("2026-03-02T18:31:00", "Lamp:ON");

        assertThat(at(0.5).fired()).isZero();
    }

    @Test
    void whatIsNoCandidateIsNeitherDoneNorCounted() {
        ActBoard none = new ActBoard((action, now) -> false);
        none.moment(life.at("2026-03-02T18:00:00"), new Forecast(List.of(LAMP), new float[] {1}));
        none.acted(LAMP, Instant.parse("2026-03-02T18:01:00Z"), true);

        assertThat(none.score().actions()).isZero();
        assertThat(none.firings()).isEmpty();
    }

    @Test
    void aHabitActsOnlyOnceItWasRightThriceBefore() {
        for (int day = 2; day <= 6; day++) {
            moment("2026-03-0" + day + "T18:00:00", 0.55f);
            act("2026-03-0" + day + "T18:05:00", "Lamp:ON");
            act("2026-03-0" + day + "T23:00:00", "Lamp:OFF");
        }

        // (3 + 1) / (3 + 2) = .8 after the third day, so it acts on the fourth and fifth; .9 takes eight
        assertThat(policy(0.8, true)).isEqualTo(new ActScore.Outcome(0.8, true, 2, 2));
        assertThat(policy(0.9, true)).isEqualTo(new ActScore.Outcome(0.9, true, 0, 0));
        assertThat(policy(0.8, false)).isEqualTo(new ActScore.Outcome(0.8, false, 0, 0));
    }

    @Test
    void whatComesLaterDoesNotChangeWhatWasDone() {
        for (int day = 2; day <= 5; day++) {
            moment("2026-03-0" + day + "T18:00:00", 0.55f);
            act("2026-03-0" + day + "T18:05:00", "Lamp:ON");
            act("2026-03-0" + day + "T23:00:00", "Lamp:OFF");
        }
        ActScore.Outcome before = policy(0.8, true);
        moment("2026-03-06T18:00:00", 0.55f);
        act("2026-03-06T19:00:00", "Lamp:ON");

        ActScore.Outcome after = policy(0.8, true);
        assertThat(after.right()).isEqualTo(before.right());
        assertThat(after.fired()).isEqualTo(before.fired() + 1);
    }

    /** A moment in which the lamp is so probable; the rest goes to something that is so already. */
    private void moment(String time, float probability) {
        board.moment(life.at(time), new Forecast(List.of(LAMP, DONE), new float[] {probability, 1 - probability}));
    }

    private void act(String time, String action) {
        var done = life.act(time, action);
        board.acted(done.action(), done.at(), false);
    }

    private ActScore.Point at(double threshold) {
        return board.score().curve().stream()
                .filter(point -> point.threshold() == threshold)
                .findFirst()
                .orElseThrow();
    }

    private ActScore.Outcome policy(double precision, boolean ofHabit) {
        return board.score().policies().stream()
                .filter(policy -> policy.precision() == precision && policy.ofHabit() == ofHabit)
                .findFirst()
                .orElseThrow();
    }
}
