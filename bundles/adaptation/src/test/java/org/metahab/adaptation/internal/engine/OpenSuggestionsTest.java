/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.value.OnOff;

/** So many suggestions wait for an answer, and no more, also of those that come back. */
class OpenSuggestionsTest {

    private final LivedHome home = new LivedHome(AdaptationOptions.DEFAULT.withOpenSuggestions(1));

    private void lampAndFan() {
        for (int day = 0; day < 4; day++) {
            home.at(day, "07:00").pulse("Motion").after(2).switched("Lamp", OnOff.ON, ANNA);
            home.at(day, "09:10").pulse("Bell").after(2).switched("Fan", OnOff.ON, ANNA);
            home.at(day, "13:00").switched("Lamp", OnOff.OFF, ANNA);
            home.at(day, "16:30").switched("Fan", OnOff.OFF, ANNA);
        }
    }

    private Stage of(String habit) {
        return home.suggestions().stream()
                .filter(suggestion -> suggestion.habit().equals(habit))
                .map(Suggestion::stage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPostponedOneComesBackOnceThereIsRoomAndBeforeOthers() {
        lampAndFan();
        String lamp = home.suggestions().get(0).id();
        home.engine.postpone(lamp, Duration.ofDays(1));
        assertThat(of("Fan:ON")).isEqualTo(Stage.SUGGESTED);

        home.at(6, "12:00").engine.advance();
        assertThat(of("Lamp:ON")).as("no room").isEqualTo(Stage.POSTPONED);

        home.engine.reject(home.suggestions().get(1).id(), Dismissal.NOT_USEFUL, "");
        assertThat(of("Lamp:ON")).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void aRevisedOneWaitsForRoomToo() {
        lampAndFan();
        home.engine.reject("s1", Dismissal.WRONG_CONDITION, "only with the radio");
        assertThat(of("Fan:ON")).isEqualTo(Stage.SUGGESTED);
        for (int day = 4; day < 8; day++) {
            home.at(day, "07:00").pulse("Motion");
            home.at(day, "08:00").pulse("Motion");
            home.at(day, "10:00").switched("Radio", OnOff.ON, ANNA).after(5).switched("Lamp", OnOff.ON, ANNA);
            home.after(3600).switched("Lamp", OnOff.OFF, ANNA).switched("Radio", OnOff.OFF, ANNA);
        }
        assertThat(of("Lamp:ON")).as("no room").isEqualTo(Stage.REJECTED);

        home.engine.accept("s2");
        home.engine.reject("s3", Dismissal.NOT_USEFUL, "");

        assertThat(of("Lamp:ON")).isEqualTo(Stage.REVISED);
    }
}
