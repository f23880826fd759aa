/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.habit.stream.TestHome.APP;
import static org.metahab.habit.stream.TestHome.CHANNEL;
import static org.metahab.habit.stream.TestHome.START;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.habit.Observation;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.OnOff;

class EventOrderTest {

    private final TestHome home = new TestHome();

    @Test
    void aLateEventIsTakenAsIfItHappenedNow() {
        home.afterSeconds(10).on("Motion");
        home.happens(new TimedEvent(START.plusSeconds(5), new ItemCommandEvent("Lamp", OnOff.ON, APP)));

        assertThat(home.actions()).singleElement().satisfies(action -> assertThat(action.at())
                .isEqualTo(START.plusSeconds(10)));
    }

    @Test
    void aLateEventDoesNotUndoWhatIsKnownOfItsItem() {
        home.on("Lamp").afterSeconds(10).off("Lamp");
        home.happens(
                new TimedEvent(START.plusSeconds(5), new ItemStateChangedEvent("Lamp", OnOff.OFF, OnOff.ON, CHANNEL)));

        assertThat(home.actionIds()).containsExactly("Lamp:ON", "Lamp:OFF");
        assertThat(home.stream.counts().late()).isEqualTo(1);
    }

    @Test
    void anEventThatIsFarTooLateIsDropped() {
        home.afterSeconds(3600).on("Motion");
        home.happens(new TimedEvent(START, new ItemCommandEvent("Lamp", OnOff.ON, APP)));

        assertThat(home.actions()).isEmpty();
        assertThat(home.stream.counts().late()).isEqualTo(1);
    }

    @Test
    void eventsThatComeTwiceChangeNothing() {
        home.command("Lamp", OnOff.ON, APP).afterSeconds(1).on("Lamp").afterSeconds(20);
        home.off("Lamp").on("Motion").afterSeconds(20).command("Fan", OnOff.ON, APP);
        TestHome twice = new TestHome();

        home.events.forEach(event -> twice.happens(event).happens(event));

        assertThat(twice.seen).isEqualTo(home.seen);
    }

    @Test
    void theSameEventsGiveTheSameObservations() {
        List<List<Observation>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            TestHome again = new TestHome();
            RandomLife.live(again, 7, 300);
            runs.add(again.seen);
        }

        assertThat(runs.get(1)).hasSizeGreaterThan(50).isEqualTo(runs.get(0));
    }
}
