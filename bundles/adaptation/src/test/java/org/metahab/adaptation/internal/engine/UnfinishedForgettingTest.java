/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
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
