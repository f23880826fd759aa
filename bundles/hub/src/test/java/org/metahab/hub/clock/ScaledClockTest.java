/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScaledClockTest {

    private static final Instant WALL = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final AtomicReference<Instant> wallTime = new AtomicReference<>(WALL);
    private final InstantSource wall = wallTime::get;
    private final ScaledClock clock = new ScaledClock(wall, ZONE, Optional.of(START), 60);

    @AfterEach
    void close() {
        clock.close();
    }

    private void pass(Duration span) {
        wallTime.updateAndGet(now -> now.plus(span));
    }

    @Test
    void followsTheWallClockAtItsPace() {
        pass(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(120));
    }

    @Test
    void goesOnFromTheSameMomentWhenItsPaceChanges() {
        pass(Duration.ofSeconds(1));
        clock.setSpeed(1);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
        pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(61));
        clock.setSpeed(3600);
        pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3661));
        assertThat(clock.speed()).isEqualTo(3600);
    }

    @Test
    void showsTheWallClockInRealTime() {
        try (ScaledClock real = new ScaledClock(wall, ZONE, Optional.empty(), 1)) {
            pass(Duration.ofNanos(123_456_789));
            assertThat(real.instant()).isEqualTo(wallTime.get());
            pass(Duration.ofDays(20_000));
            assertThat(real.instant()).isEqualTo(wallTime.get());
        }
    }

    @Test
    void jumpsForwardOnly() {
        clock.jumpTo(START.plusSeconds(1000));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(1000));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.jumpTo(START));
    }

    @Test
    void refusesAPaceOutOfRange() {
        for (double speed : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e9}) {
            assertThatIllegalArgumentException().isThrownBy(() -> clock.setSpeed(speed));
        }
    }

    @Test
    void runsTasksInTheirOrderOnADaemonThread() {
        List<String> ran = new CopyOnWriteArrayList<>();
        clock.schedule(START.plusSeconds(600), () -> ran.add("second"));
        clock.schedule(START.plusSeconds(300), () -> {
            ran.add("first " + Thread.currentThread().isDaemon());
            throw new IllegalStateException("expected by this test");
        });
        clock.schedule(START.plusSeconds(6000), () -> ran.add("not yet"));
        clock.schedule(START.plusSeconds(500), () -> ran.add("cancelled")).cancel();
        clock.jumpTo(START.plusSeconds(700));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ran).containsExactly("first true", "second"));
    }

    @Test
    void wakesForATaskInTimeToCome() {
        try (ScaledClock fast = new ScaledClock(InstantSource.system(), ZONE, Optional.of(START), 1000)) {
            List<Instant> ran = new CopyOnWriteArrayList<>();
            Instant due = fast.instant().plusSeconds(50);
            fast.schedule(due, () -> ran.add(fast.instant()));
            await().atMost(Duration.ofSeconds(10)).until(() -> ran.size() == 1);
            assertThat(ran.get(0)).isAfterOrEqualTo(due);
        }
    }
}
