/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Actor;
import org.metahab.habit.Context;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.hub.value.OnOff;

class JudgeTest {

    private static final ActionClass ON = new ActionClass("Lamp", "ON");
    private static final ActionClass OFF = new ActionClass("Lamp", "OFF");

    private final Judge judge = new Judge();
    private ZonedDateTime now = ZonedDateTime.of(2026, 3, 2, 23, 50, 0, 0, ZoneId.of("Europe/Berlin"));

    @Test
    void tellsHowOftenTheSameWasDoneBeforeAndWhichActionItIs() {
        assertThat(act(ON, Duration.ZERO).examples()).isZero();
        assertThat(act(OFF, Duration.ofMinutes(1)).examples()).isZero();
        Foreseen third = act(ON, Duration.ofMinutes(1));

        assertThat(third.examples()).isEqualTo(1);
        assertThat(third.index()).isEqualTo(2);
    }

    @Test
    void aDayIsThatOfTheHome() {
        assertThat(act(ON, Duration.ZERO).day())
                .isEqualTo(ZonedDateTime.parse("2026-03-02T12:00:00Z")
                        .toLocalDate()
                        .toEpochDay());
        assertThat(act(OFF, Duration.ofMinutes(10)).day())
                .isEqualTo(ZonedDateTime.parse("2026-03-03T12:00:00Z")
                        .toLocalDate()
                        .toEpochDay());
    }

    @Test
    void aFreshStartSwitchesOnWhatWasLeftAloneForMoreThanTenMinutes() {
        assertThat(act(ON, Duration.ZERO).start()).isTrue();
        assertThat(act(OFF, Duration.ofMinutes(30)).start()).isFalse();
        assertThat(act(ON, Duration.ofMinutes(10)).start()).isFalse();
        assertThat(act(ON, Duration.ofMinutes(10).plusSeconds(1)).start()).isTrue();
    }

    @Test
    void theScoreIsTheMeanOverActions() {
        List<Foreseen> foreseen = List.of(ranked(1), ranked(2), ranked(4), ranked(0));

        assertThat(Score.of(foreseen)).isEqualTo(new Score(4, 0.25, 0.5, 0.4375));
        assertThat(Score.of(List.of())).isEqualTo(new Score(0, 0, 0, 0));
    }

    private static Foreseen ranked(int rank) {
        return new Foreseen(0, 0, 1, false, rank, rank, rank, 0.5);
    }

    private Foreseen act(ActionClass action, Duration later) {
        now = now.plus(later);
        Situation situation = new Situation(now, List.of(), List.of(), Map.of(), Map.of());
        return judge.judge(
                Forecast.NOTHING,
                new Observation.Action(
                        now.toInstant(),
                        action,
                        OnOff.ON,
                        Actor.Person.UNKNOWN,
                        new Context(new float[ContextSchema.SIZE]),
                        situation));
    }
}
