/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.hub.HubClock.ScheduledTask;

class VirtualClockTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final VirtualClock clock = new VirtualClock(START, ZoneId.of("Europe/Berlin"));
    private final List<String> ran = new ArrayList<>();

    @Test
    void standsStillUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(START);
        clock.advance(Duration.ofDays(30));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(30)));
        assertThat(clock.local().getHour()).isEqualTo(2);
    }

    @Test
    void runsTasksInOrderAtTheirOwnMoments() {
        clock.schedule(START.plusSeconds(20), () -> ran.add("b " + clock.instant()));
        clock.schedule(START.plusSeconds(10), () -> ran.add("a " + clock.instant()));
        clock.schedule(START.plusSeconds(20), () -> ran.add("c " + clock.instant()));
        clock.schedule(START.plusSeconds(31), () -> ran.add("d"));
        clock.advance(Duration.ofSeconds(30));
        assertThat(ran).containsExactly("a 2026-03-01T00:00:10Z", "b 2026-03-01T00:00:20Z", "c 2026-03-01T00:00:20Z");
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
    }

    @Test
    void runsTasksThatTasksScheduleOnTheWay() {
        clock.schedule(START.plusSeconds(1), () -> {
            ran.add("first");
            clock.scheduleAfter(Duration.ZERO, () -> ran.add("at once, but after the first"));
            clock.scheduleAfter(Duration.ofSeconds(1), () -> ran.add("later"));
            ran.add("end of first");
        });
        clock.advance(Duration.ofSeconds(5));
        assertThat(ran).containsExactly("first", "end of first", "at once, but after the first", "later");
    }

    @Test
    void runsADueTaskAtOnce() {
        clock.schedule(START.minusSeconds(1), () -> ran.add("due"));
        assertThat(ran).containsExactly("due");
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void doesNotRunACancelledTask() {
        ScheduledTask task = clock.scheduleAfter(Duration.ofSeconds(1), () -> ran.add("cancelled"));
        task.cancel();
        clock.advance(Duration.ofSeconds(2));
        assertThat(ran).isEmpty();
    }

    @Test
    void goesOnAfterATaskThatFails() {
        clock.scheduleAfter(Duration.ofSeconds(1), () -> {
            throw new IllegalStateException("expected by this test");
        });
        clock.scheduleAfter(Duration.ofSeconds(2), () -> ran.add("next"));
        clock.advance(Duration.ofSeconds(3));
        assertThat(ran).containsExactly("next");
    }

    @Test
    void neverGoesBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advanceTo(START.minusNanos(1)));
    }

    @Test
    void isNotMovedByItsOwnTasks() {
        List<Throwable> thrown = new ArrayList<>();
        clock.scheduleAfter(Duration.ofSeconds(1), () -> {
            assertThatIllegalStateException().isThrownBy(() -> clock.advance(Duration.ofSeconds(1)));
            thrown.add(new IllegalStateException());
        });
        clock.advance(Duration.ofSeconds(1));
        assertThat(thrown).hasSize(1);
    }
}
