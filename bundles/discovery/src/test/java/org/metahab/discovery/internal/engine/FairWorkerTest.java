/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairWorkerTest {

    private final FairWorker worker = new FairWorker("test", 10, 4, () -> {});
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch entered = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        gate.countDown();
        worker.close();
    }

    private void hold() throws InterruptedException {
        worker.submit("gate", () -> {
            entered.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private List<String> finish() {
        gate.countDown();
        worker.call(() -> true);
        worker.call(() -> true);
        return done;
    }

    @Test
    void aFloodOnOneKeyDoesNotStarveOthers() throws InterruptedException {
        hold();
        for (int i = 1; i <= 4; i++) {
            String task = "flood" + i;
            worker.submit("flood", () -> done.add(task));
        }
        worker.submit("other", () -> done.add("other"));
        assertThat(finish()).startsWith("flood1", "other");
    }

    @Test
    void aFullKeyDropsItsOldestTaskAndSaysSo() throws InterruptedException {
        hold();
        for (int i = 1; i <= 5; i++) {
            String task = "t" + i;
            assertThat(worker.submit("k", () -> done.add(task))).isEqualTo(i <= 4);
        }
        gate.countDown();
        for (int i = 0; i < 5; i++) {
            worker.call(() -> true);
        }
        assertThat(done).containsExactly("t2", "t3", "t4", "t5");
    }

    @Test
    void aTaskThatIsToBeKeptIsNeverDropped() throws InterruptedException {
        hold();
        for (int i = 1; i <= 10; i++) {
            worker.submitKept("k", () -> done.add("kept"));
        }
        assertThat(worker.submit("k", () -> done.add("dropped"))).isFalse();
        worker.submitKept("other", () -> done.add("kept"));
        gate.countDown();
        while (worker.waiting() > 0) {
            Thread.onSpinWait();
        }
        worker.call(() -> true);
        assertThat(done).hasSize(11).containsOnly("kept");
    }

    @Test
    void aFullWorkerTakesNoMore() throws InterruptedException {
        hold();
        for (int i = 0; i < 10; i++) {
            assertThat(worker.submit("k" + i, () -> {})).isTrue();
        }
        assertThat(worker.submit("more", () -> {})).isFalse();
        assertThatThrownBy(() -> worker.call(() -> true)).hasMessageContaining("overloaded");
    }

    @Test
    void aTaskThatFailsStopsNothing() {
        worker.submit("a", () -> {
            throw new IllegalStateException("for the test");
        });
        assertThat(worker.call(() -> "next")).isEqualTo("next");
        assertThatThrownBy(() -> worker.call(() -> {
                    throw new IllegalArgumentException("mine");
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
