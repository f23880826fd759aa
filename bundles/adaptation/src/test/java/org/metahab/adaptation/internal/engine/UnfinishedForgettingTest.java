/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Stage;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.TimedEvent;

/** What is to be forgotten is forgotten in the end, whatever comes between. */
class UnfinishedForgettingTest {

    private static final Scope HALL = new Scope.Room("Hall");

    private final LivedHome home = new LivedHome();

    @Test
    void aRoomThatCouldNotBeForgottenIsForgottenWithItsAcceptedHabitsAtTheNextStart() {
        home.mornings(0, 3).engine.accept("s1");
        forgetInVain();
        home.readOnly = false;

        home.after(60).engine = home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(home.past).noneMatch(UnfinishedForgettingTest::isOfTheLamp);
        assertThat(home.hub.rules().rules()).isEmpty();
        assertThat(home.store.saved).noneMatch(entry -> entry.habit().startsWith("Lamp"));
        assertThat(home.engine.habits()).noneMatch(habit -> habit.item().equals("Lamp"));
        assertThat(home.wishes.load().erasures()).isEmpty();
    }

    @Test
    void aHabitThatBeganAfterForgettingWasAskedForStays() {
        forgetInVain();
        home.mornings(0, 3).engine.accept("s1");
        home.readOnly = false;

        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(home.wishes.load().erasures()).isEmpty();
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void whatCanNotBeForgottenAtAStartEitherIsNotLearntFromAndStaysNoted() {
        home.mornings(0, 3);
        forgetInVain();
        assertThat(home.engine.habits()).as("from then on").noneMatch(habit -> habit.item()
                .equals("Lamp"));

        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(home.engine.status().ready()).isTrue();
        assertThat(home.engine.habits())
                .as("after a start")
                .noneMatch(habit -> habit.item().equals("Lamp"))
                .anyMatch(habit -> habit.item().equals("Radio"));
        assertThat(home.wishes.load().erasures()).hasSize(1);
        assertThat(home.wishes.load().exclusions()).isEmpty();

        home.readOnly = false;
        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
        assertThat(home.past).noneMatch(UnfinishedForgettingTest::isOfTheLamp);
        assertThat(home.wishes.load().erasures()).isEmpty();
    }

    @Test
    void whatIsToBeForgottenBeforeThePastIsReadIsForgottenOnceItIs() throws IOException {
        home.mornings(0, 3);
        AdaptationEngine early = new AdaptationEngine(
                AdaptationOptions.DEFAULT,
                home.hub,
                home.clock,
                HabitLearner.bundled().orElseThrow(),
                home.store,
                home.wishes,
                EngineListener.NONE);

        assertThatThrownBy(() -> early.control().forget(HALL, Instant.EPOCH, Instant.MAX))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not read yet");
        assertThat(home.wishes.load().exclusions()).isEmpty();

        home.start(AdaptationOptions.DEFAULT, home.store);
        assertThat(home.past).noneMatch(UnfinishedForgettingTest::isOfTheLamp);
    }

    private void forgetInVain() {
        home.readOnly = true;
        assertThatThrownBy(() -> home.engine.control().forget(HALL, Instant.EPOCH, Instant.MAX))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No space left");
        assertThat(home.wishes.load().erasures()).hasSize(1);
    }

    private static boolean isOfTheLamp(TimedEvent event) {
        return event.event() instanceof ItemStateChangedEvent change
                && change.item().equals("Lamp");
    }
}
