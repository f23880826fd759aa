/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SerialQueueTest {

    @Test
    void tasksNeverOverlapAndKeepTheirOrder() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            int tasks = 2000;
            SerialQueue queue = new SerialQueue(threads, tasks);
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger overlaps = new AtomicInteger();
            List<Integer> order = new ArrayList<>();
            CountDownLatch done = new CountDownLatch(tasks);

            for (int i = 0; i < tasks; i++) {
                int number = i;
                queue.offer(() -> {
                    if (inside.incrementAndGet() > 1) {
                        overlaps.incrementAndGet();
                    }
                    order.add(number);
                    inside.decrementAndGet();
                    done.countDown();
                });
            }

            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(overlaps).hasValue(0);
            assertThat(order).hasSize(tasks).isSorted();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void takesNoMoreThanMayWait() {
        Deque<Runnable> executor = new ArrayDeque<>();
        SerialQueue queue = new SerialQueue(executor::add, 2);
        AtomicInteger ran = new AtomicInteger();
        queue.offer(ran::incrementAndGet);

        assertThat(queue.offer(ran::incrementAndGet)).isTrue();
        assertThat(queue.offer(ran::incrementAndGet)).isFalse();

        while (!executor.isEmpty()) {
            executor.poll().run();
        }
        assertThat(ran).hasValue(2);
        assertThat(queue.isIdle()).isTrue();
    }

    @Test
    void goesOnAfterATaskThatThrows() {
        Deque<Runnable> executor = new ArrayDeque<>();
        SerialQueue queue = new SerialQueue(executor::add, 2);
        AtomicInteger ran = new AtomicInteger();
        queue.offer(() -> {
            throw new IllegalStateException("as a test");
        });
        queue.offer(ran::incrementAndGet);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> executor.poll().run()))
                .hasMessage("as a test");
        executor.poll().run();

        assertThat(ran).hasValue(1);
    }
}
