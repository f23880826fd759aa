/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CrewTest {

    @Property(tries = 40)
    void doesEachPieceOnceARound(
            @ForAll @IntRange(min = 1, max = 5) int threads, @ForAll @IntRange(min = 1, max = 9) int pieces) {
        AtomicIntegerArray done = new AtomicIntegerArray(pieces);
        try (Crew crew = new Crew(threads, pieces, done::incrementAndGet)) {
            for (int round = 1; round <= 50; round++) {
                crew.workOff();
                for (int piece = 0; piece < pieces; piece++) {
                    assertThat(done.get(piece)).isEqualTo(round);
                }
            }
        }
    }

    @Test
    void worksInSeveralThreadsAtOnce() {
        CountDownLatch both = new CountDownLatch(2);
        try (Crew crew = new Crew(2, 2, piece -> {
            both.countDown();
            awaitUninterruptibly(both);
        })) {
            crew.workOff();
        }
        assertThat(both.getCount()).isZero();
    }

    @Test
    void goesOnAfterPausesInWhichItsThreadsFallAsleep() {
        AtomicIntegerArray done = new AtomicIntegerArray(3);
        try (Crew crew = new Crew(3, 3, done::incrementAndGet)) {
            for (int round = 1; round <= 5; round++) {
                LockSupport.parkNanos(2_000_000);
                crew.workOff();
                assertThat(done.get(2)).isEqualTo(round);
            }
        }
    }

    @Test
    void tellsWhatFailedInWhicheverThread() {
        for (int piece = 0; piece < 4; piece++) {
            int broken = piece;
            try (Crew crew = new Crew(2, 4, number -> {
                if (number == broken) {
                    throw new IllegalArgumentException("piece " + number);
                }
            })) {
                assertThatThrownBy(crew::workOff)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("piece " + broken);
            }
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
