/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/** What events cost in memory taken, whether or not it is given back. */
public final class Memory {
    private static final int ROUND = 50;
    private static final int ROUNDS_BETWEEN = 8;

    private Memory() {}

    /**
     * Asserts that later events take no more memory than earlier ones.
     *
     * @param before how many events it takes until everything that is kept is full
     * @param event one event by its number
     */
    public static void assertDoesNotGrow(int before, IntConsumer event) {
        int next = 0;
        while (next < before) {
            event.accept(next++);
        }
        long early = bytes(next, event);
        next += ROUND;
        for (int i = 0; i < ROUND * ROUNDS_BETWEEN; i++) {
            event.accept(next++);
        }
        assertThat(bytes(next, event))
                .as("bytes taken by %d later events", ROUND)
                .isLessThan(early * 5 / 4);
    }

    private static long bytes(int first, IntConsumer event) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ROUND; i++) {
            event.accept(first + i);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
