/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.value.OnOff;

class LiveHabitTest {
    private final LivedHome home = new LivedHome();

    @Test
    void x() {
        for (int day = 0; day < 30; day++) {
            evening(day);
        }
        home.engine.habits().forEach(h -> System.out.println(h));
        home.suggestions().forEach(h -> System.out.println(h.sentence()));
        home.engine.live().moments("Radio", "ON").forEach(m -> System.out.println(m.text()));
    }

    /** Some time after the bell, in one hour or another, Anna switches the radio on; never at once, and not each time. */
    private void evening(int day) {
        home.at(day, "06:00").pulse("Motion");
        home.at(day, "16:00").after(3_000L * (day * 7 % 5));
        home.pulse("Bell").after(60 + 53L * (day * 3 % 8));
        home.switched("Radio", OnOff.ON, ANNA).after(2_000).pulse("Motion");
        home.after(100 + 700L * (day % 3)).switched("Radio", OnOff.OFF, ANNA);
    }
}
