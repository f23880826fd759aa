/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.LearningStatus;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.People;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.replay.VirtualAdaptation;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.simulator.Household;
import org.metahab.simulator.HouseholdGenerator;

class ConfirmedDecisionsTest {

    private static final String LAMP = "Lamp:ON";
    private static final Move SUGGESTED = move(Stage.OBSERVED, Stage.SUGGESTED, Move.By.HUB);
    private static final Move ACCEPTED = move(Stage.SUGGESTED, Stage.ACCEPTED, Move.By.PERSON);
    private static final Move WATCHED = move(Stage.ACCEPTED, Stage.WATCHED, Move.By.HUB);

    private final List<Move> moves = new ArrayList<>(List.of(SUGGESTED));
    private final VirtualAdaptation adaptation = adaptation();
    private final ConfirmedDecisions decisions = new ConfirmedDecisions(OneHabit::new, adaptation::control);

    private static Move move(Stage from, Stage to, Move.By by) {
        return new Move(from, to, Instant.EPOCH, by, "");
    }

    private static VirtualAdaptation adaptation() {
        Household home = new HouseholdGenerator().soak(1);
        VirtualClock clock = new VirtualClock(home.start(), home.zone());
        SoakHub hub = new SoakHub(home, home.simulate(1), clock);
        try {
            return new VirtualAdaptation(
                    AdaptationOptions.DEFAULT,
                    hub,
                    clock,
                    HabitLearner.bundled().orElseThrow(),
                    hub);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private final class OneHabit implements Habits {
        @Override
        public List<Habit> habits() {
            return List.of(
                    new Habit(LAMP, "Lamp", "ON", "", 3, People.NONE, Instant.EPOCH, 0.5, Stage.SUGGESTED, "", moves));
        }

        @Override
        public LearningStatus status() {
            return new LearningStatus(true, "", 0, 0, 0, "");
        }
    }

    @Test
    void anAnswerHoldsWhileItsStepsAreThereWhateverComesLater() {
        decisions.answer(LAMP, () -> moves.add(ACCEPTED));

        assertThat(decisions.count()).isEqualTo(1);
        assertThat(decisions.lost(Map.of(LAMP, List.of(SUGGESTED, ACCEPTED, WATCHED))))
                .isEmpty();
    }

    @Test
    void anAnswerWhoseStepIsNotThereIsLostAndToldOnce() {
        decisions.answer(LAMP, () -> moves.add(ACCEPTED));

        assertThat(decisions.lost(Map.of(LAMP, List.of(SUGGESTED))))
                .singleElement()
                .asString()
                .contains(LAMP, "ACCEPTED");
        assertThat(decisions.lost(Map.of(LAMP, List.of(SUGGESTED)))).isEmpty();
    }

    @Test
    void anAnswerOfWhichNothingIsThereIsLost() {
        decisions.answer(LAMP, () -> moves.add(ACCEPTED));

        assertThat(decisions.lost(Map.of())).hasSize(1);
    }

    @Test
    void anAnswerThatIsNotConfirmedIsNone() {
        assertThatThrownBy(() -> decisions.answer(LAMP, () -> {
                    moves.add(ACCEPTED);
                    throw new IllegalStateException("The hub refuses the rule");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(decisions.count()).isZero();
        assertThat(decisions.lost(Map.of(LAMP, List.of(SUGGESTED)))).isEmpty();
    }

    @Test
    void aModeHoldsAsItWasConfirmedLast() {
        decisions.wish(() -> adaptation.control().setMode(Mode.GUESTS, true));
        assertThat(decisions.lost(Map.of())).isEmpty();

        decisions.wish(() -> adaptation.control().setMode(Mode.GUESTS, true));
        assertThat(decisions.count()).as("nothing changed").isEqualTo(1);

        adaptation.control().setMode(Mode.GUESTS, false);
        assertThat(decisions.lost(Map.of())).containsExactly("GUESTS held");
    }
}
