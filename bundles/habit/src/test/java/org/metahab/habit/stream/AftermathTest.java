/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.habit.stream.TestHome.APP;
import static org.metahab.habit.stream.TestHome.CHANNEL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;

class AftermathTest {

    private static final Source BEN = Source.of(Source.REST, "ben");
    private static final Duration DAY = Duration.ofDays(1);

    private final TestHome home = new TestHome();

    /** What came of Anna's doing, each with its seconds since the beginning. */
    private List<Long> ofAnna(Instant from, Instant until) {
        Aftermath aftermath = new Aftermath(StreamOptions.DEFAULT, home::item, "anna", from, until);
        return home.events.stream()
                .filter(aftermath)
                .map(TimedEvent::at)
                .map(at -> Duration.between(TestHome.START, at).toSeconds())
                .toList();
    }

    private List<Long> ofAnna() {
        return ofAnna(TestHome.START, TestHome.START.plus(DAY));
    }

    private void told(long seconds, String item, State old, State state) {
        home.afterSeconds(seconds).happens(new ItemStateChangedEvent(item, old, state, CHANNEL));
    }

    @Test
    void aDevicesAnswerCameOfTheCommand() {
        home.command("Lamp", OnOff.ON, APP);
        told(2, "Lamp", OnOff.OFF, OnOff.ON);
        told(60, "Lamp", OnOff.ON, OnOff.OFF);

        assertThat(ofAnna()).containsExactly(2L);
    }

    @Test
    void aDeviceThatWasNotReadyAnsweredTheCommandToo() {
        home.command("Lamp", OnOff.ON, APP);
        told(1, "Lamp", OnOff.ON, OnOff.OFF);
        told(1, "Lamp", OnOff.OFF, OnOff.ON);

        assertThat(ofAnna()).containsExactly(1L, 2L);
    }

    @Test
    void eachStepOfADimmerCameOfTheCommandAlsoByAGroup() {
        home.command("Lamps", OnOff.ON, APP).command("Ceiling", OnOff.ON, Source.NONE);
        told(1, "Ceiling", Percent.of(0), Percent.of(60));
        told(1, "Ceiling", Percent.of(60), Percent.of(70));

        assertThat(ofAnna()).as("what the group passed on first").containsExactly(0L, 1L, 2L);
    }

    @Test
    void aShutterTakesItsTime() {
        home.command("Blind", Percent.of(100), APP);
        told(45, "Blind", Percent.of(0), Percent.of(100));

        assertThat(ofAnna()).containsExactly(45L);
    }

    @Test
    void whatSomebodyElseCommandedInBetweenCameOfThat() {
        home.command("Lamp", OnOff.ON, APP).afterSeconds(3).command("Lamp", OnOff.OFF, BEN);
        told(1, "Lamp", OnOff.ON, OnOff.OFF);

        assertThat(ofAnna()).isEmpty();
    }

    @Test
    void thePeriodIsThatOfTheCommands() {
        home.command("Lamp", OnOff.ON, APP);
        told(2, "Lamp", OnOff.OFF, OnOff.ON);

        Instant after = TestHome.START.plusSeconds(1);
        assertThat(ofAnna(TestHome.START, after)).containsExactly(2L);
        assertThat(ofAnna(after, after.plus(DAY))).isEmpty();
    }

    @Test
    void whatNamesThePersonIsNoneOfIt() {
        home.command("Lamp", OnOff.ON, APP)
                .afterSeconds(1)
                .happens(new ItemStateChangedEvent("Lamp", OnOff.OFF, OnOff.ON, APP));

        assertThat(ofAnna()).isEmpty();
    }
}
