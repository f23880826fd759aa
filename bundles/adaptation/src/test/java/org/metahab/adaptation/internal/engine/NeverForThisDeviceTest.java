/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.value.OnOff;

/** What a person said of a device holds for all that may be suggested for it. */
class NeverForThisDeviceTest {

    private final LivedHome home = new LivedHome();

    /** The lamp follows the motion, and goes off soon after the bell. */
    private void days(int from, int until) {
        for (int day = from; day < until; day++) {
            home.at(day, "07:00").pulse("Motion").after(5).switched("Lamp", OnOff.ON, ANNA);
            home.after(1200).pulse("Bell").after(5).switched("Lamp", OnOff.OFF, ANNA);
            home.after(3600).switched("Radio", day % 2 == 0 ? OnOff.ON : OnOff.OFF, ANNA);
        }
    }

    /** The bell rings for nothing; the lamp goes off after the fan instead. */
    private void otherDays(int from, int until) {
        for (int day = from; day < until; day++) {
            home.at(day, "07:00").pulse("Motion").after(5).switched("Lamp", OnOff.ON, ANNA);
            home.after(1200).pulse("Bell").after(3600).pulse("Bell");
            home.after(3600).switched("Fan", OnOff.ON, ANNA).after(5).switched("Lamp", OnOff.OFF, ANNA);
            home.after(3600).switched("Fan", OnOff.OFF, ANNA);
        }
    }

    private Suggestion of(String habit) {
        return home.suggestions().stream()
                .filter(suggestion -> suggestion.habit().equals(habit))
                .findFirst()
                .orElseThrow();
    }

    private void never(String habit) {
        home.engine.reject(of(habit).id(), Dismissal.NEVER_FOR_THIS_DEVICE, "");
    }

    @Test
    void whatWaitsForTheDeviceGoesWithTheReason() {
        days(0, 4);

        never("Lamp:ON");

        assertThat(of("Lamp:OFF")).satisfies(gone -> {
            assertThat(gone.stage()).isEqualTo(Stage.REJECTED);
            assertThat(gone.reason())
                    .isEqualTo("a person said 'never for this device' to "
                            + of("Lamp:ON").id());
        });
    }

    @Test
    void whatWasPostponedGoesAndDoesNotComeBack() {
        days(0, 4);
        home.engine.postpone(of("Lamp:OFF").id(), Duration.ofDays(2));

        never("Lamp:ON");
        home.at(9, "12:00").engine.advance();

        assertThat(of("Lamp:OFF").stage()).isEqualTo(Stage.REJECTED);
    }

    @Test
    void whatWasDeclinedForItsConditionIsNotRevised() {
        days(0, 4);
        home.engine.reject(of("Lamp:OFF").id(), Dismissal.WRONG_CONDITION, "");
        never("Lamp:ON");

        otherDays(4, 8);

        assertThat(of("Lamp:OFF").stage()).isEqualTo(Stage.REJECTED);
        home.engine.undo(of("Lamp:ON").id(), "");
        otherDays(8, 9);
        assertThat(of("Lamp:OFF").stage()).as("without it").isEqualTo(Stage.REVISED);
    }

    @Test
    void itIsTakenBackInOneStep() {
        days(0, 4);
        never("Lamp:ON");

        home.engine.undo(of("Lamp:ON").id(), "");

        assertThat(of("Lamp:ON").stage()).isEqualTo(Stage.SUGGESTED);
        assertThat(of("Lamp:OFF").stage()).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void whatAPersonDoesWithTheOthersAfterwardsHolds() {
        days(0, 4);
        never("Lamp:ON");

        home.after(60).engine.undo(of("Lamp:OFF").id(), "");
        home.after(60).engine.advance();
        assertThat(of("Lamp:OFF").stage()).isEqualTo(Stage.SUGGESTED);

        home.engine.reject(of("Lamp:OFF").id(), Dismissal.NOT_USEFUL, "");
        home.engine.undo(of("Lamp:ON").id(), "");
        assertThat(of("Lamp:OFF").stage()).isEqualTo(Stage.REJECTED);
    }

    @Test
    void aReasonGivenAfterwardsHoldsToo() {
        days(0, 4);
        never("Lamp:ON");
        home.engine.reject(of("Lamp:OFF").id(), Dismissal.NOT_USEFUL, "");

        home.engine.undo(of("Lamp:ON").id(), "");

        assertThat(of("Lamp:OFF").stage()).isEqualTo(Stage.REJECTED);
    }
}
