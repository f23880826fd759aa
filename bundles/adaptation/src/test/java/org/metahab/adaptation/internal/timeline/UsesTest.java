/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ActionClass;

class UsesTest {

    private static final ActionClass ON = new ActionClass("Lamp", "ON");
    private static final ActionClass OFF = new ActionClass("Lamp", "OFF");
    private static final Instant NOW = Instant.parse("2026-03-30T12:00:00Z");

    private final Timeline timeline = new Timeline(ZoneOffset.UTC, 1000);
    private final Uses uses = new Uses(timeline);
    private Instant next = Instant.parse("2026-03-01T12:00:00Z");

    private Instant begin() {
        next = next.plus(Duration.ofHours(3));
        return next;
    }

    private void lasts(Instant begun, Duration use) {
        timeline.change(begun, ON, "OFF");
        timeline.change(begun.plus(use), OFF, "ON");
    }

    private void personUsesItFor(Duration use) {
        Instant begun = begin();
        timeline.action(begun, ON, "");
        lasts(begun, use);
    }

    private void ruleBringsItAboutFor(Duration use, boolean reversed) {
        Instant begun = begin();
        timeline.ours(begun, ON, false);
        lasts(begun, use);
        if (reversed) {
            timeline.ours(begun, ON, true);
        }
    }

    private boolean endsEarlyAfter(Duration use) {
        return uses.endsEarly(ON, NOW.minus(use), NOW);
    }

    @Test
    void whatEndsInLessThanHalfTheTimeOfAnyUseEndsEarly() {
        personUsesItFor(Duration.ofMinutes(6));
        personUsesItFor(Duration.ofMinutes(4));
        personUsesItFor(Duration.ofHours(5));

        assertThat(endsEarlyAfter(Duration.ofSeconds(119))).isTrue();
        assertThat(endsEarlyAfter(Duration.ofSeconds(120))).isFalse();
    }

    @Test
    void whereNoUseIsKnownOrOverEverythingEndsEarly() {
        assertThat(endsEarlyAfter(Duration.ofMinutes(4))).isTrue();

        timeline.action(begin(), ON, "");
        timeline.change(next, ON, "OFF");

        assertThat(endsEarlyAfter(Duration.ofMinutes(4))).isTrue();
    }

    @Test
    void oneShortUseInTwentyIsAnException() {
        for (int i = 0; i < 20; i++) {
            personUsesItFor(Duration.ofMinutes(10));
        }
        personUsesItFor(Duration.ofSeconds(20));
        assertThat(endsEarlyAfter(Duration.ofMinutes(1))).isTrue();

        personUsesItFor(Duration.ofSeconds(20));
        assertThat(endsEarlyAfter(Duration.ofMinutes(1))).isFalse();
    }

    @Test
    void wherePeopleBeganNoUseThoseOfRulesCountThatWereNotTakenBack() {
        ruleBringsItAboutFor(Duration.ofMinutes(10), false);
        ruleBringsItAboutFor(Duration.ofSeconds(20), true);
        assertThat(endsEarlyAfter(Duration.ofMinutes(1))).isTrue();

        ruleBringsItAboutFor(Duration.ofMinutes(2), false);
        assertThat(endsEarlyAfter(Duration.ofMinutes(1))).isFalse();

        personUsesItFor(Duration.ofMinutes(10));
        assertThat(endsEarlyAfter(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void theLatestSixtyUsesCount() {
        for (int i = 0; i < 10; i++) {
            personUsesItFor(Duration.ofSeconds(20));
        }
        assertThat(endsEarlyAfter(Duration.ofMinutes(1))).isFalse();

        for (int i = 0; i < 60; i++) {
            personUsesItFor(Duration.ofMinutes(10));
        }
        assertThat(endsEarlyAfter(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void whatTheItemDidNotFollowIsNoUse() {
        Instant begun = begin();
        timeline.change(begun.minusSeconds(60), OFF, "ON");
        timeline.action(begun, ON, "");
        timeline.change(begun.plus(Duration.ofHours(1)), ON, "OFF");
        timeline.change(begun.plus(Duration.ofHours(2)), OFF, "ON");

        assertThat(endsEarlyAfter(Duration.ofHours(5))).isTrue();
    }
}
