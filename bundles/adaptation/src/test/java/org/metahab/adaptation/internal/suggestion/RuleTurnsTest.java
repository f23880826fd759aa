/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.internal.level.Dimmed;
import org.metahab.adaptation.internal.pattern.AboutTime;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.value.OnOff;

class RuleTurnsTest {

    private static final ActionClass LAMP_ON = new ActionClass("Lamp", "ON");

    private final Timeline past = new Timeline(ZoneId.of("Europe/Berlin"), 100);

    private static Rule rule(Trigger trigger) {
        return RuleSynthesis.rule("s1", "", "", new Pattern(LAMP_ON, trigger, List.of()), OnOff.ON);
    }

    /** At that time of a day in winter, in Berlin. */
    private static Instant at(String time) {
        return Instant.parse("2026-01-12T" + time + ":00+01:00");
    }

    @Test
    void aTimeOfDayComesInASpanThatHoldsIt() {
        RuleTurns turns = new RuleTurns(rule(new Trigger.TimeOfDay(LocalTime.of(7, 0), AboutTime.TOLERANCE)), past);

        assertThat(turns.anyIn(at("06:50"), at("07:05"))).isTrue();
        assertThat(turns.anyIn(at("06:50"), at("07:00"))).isTrue();
        assertThat(turns.anyIn(at("07:00"), at("07:00"))).isTrue();
        assertThat(turns.anyIn(at("06:50"), at("06:59"))).isFalse();
        assertThat(turns.anyIn(at("07:01"), at("07:16"))).isFalse();
    }

    @Test
    void aTimeAfterMidnightComesInASpanThatBeginsBefore() {
        RuleTurns turns = new RuleTurns(rule(new Trigger.TimeOfDay(LocalTime.of(0, 5), AboutTime.TOLERANCE)), past);

        assertThat(turns.anyIn(at("23:55"), at("23:55").plusSeconds(900))).isTrue();
        assertThat(turns.anyIn(at("23:45"), at("23:45").plusSeconds(900))).isFalse();
    }

    @Test
    void anItemsChangeIsATurnWhereItCameIntoThatState() {
        past.change(at("06:40"), new ActionClass("Motion", "ON"), "OFF");
        past.change(at("06:55"), new ActionClass("Motion", "OFF"), "ON");
        past.change(at("07:10"), new ActionClass("Motion", "ON"), "OFF");
        RuleTurns turns = new RuleTurns(
                rule(new Trigger.StateChange(new ActionClass("Motion", "ON"), Duration.ofSeconds(10))), past);

        assertThat(turns.anyIn(at("06:50"), at("07:05"))).isFalse();
        assertThat(turns.anyIn(at("06:50"), at("07:10"))).isTrue();
        assertThat(turns.anyIn(at("06:40"), at("06:41"))).isTrue();
    }

    @Test
    void aDimmersChangeIsATurnWhereItCameOnAtWhateverLevel() {
        past.dimmed(at("06:40"), new ActionClass("Spots", "HIGH"), "OFF");
        past.dimmed(at("06:50"), new ActionClass("Spots", "LOW"), "HIGH");
        past.dimmed(at("07:00"), new ActionClass("Spots", "OFF"), "LOW");
        ActionClass spots = new ActionClass("Spots", Dimmed.ABOVE_ZERO);
        RuleTurns turns = new RuleTurns(rule(new Trigger.StateChange(spots, Duration.ofSeconds(10))), past);

        assertThat(turns.anyIn(at("06:40"), at("06:41"))).isTrue();
        assertThat(turns.anyIn(at("06:45"), at("07:10"))).isFalse();
    }
}
