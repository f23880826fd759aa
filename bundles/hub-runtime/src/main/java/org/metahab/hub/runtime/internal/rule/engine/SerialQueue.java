/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs tasks one after the other on a shared executor; the tasks that wait are bounded. */
final class SerialQueue {

    private final Executor executor;
    private final int capacity;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /** @param capacity how many tasks may wait besides the one that runs */
    SerialQueue(Executor executor, int capacity) {
        this.executor = executor;
        this.capacity = capacity;
    }

    /** Queues a task; false when as many wait as may. */
    boolean offer(Runnable task) {
        synchronized (this) {
            if (busy && waiting.size() >= capacity) {
                return false;
            }
            waiting.addLast(task);
            if (busy) {
                return true;
            }
            busy = true;
        }
        executor.execute(this::runOne);
        return true;
    }

    synchronized boolean isIdle() {
        return !busy;
    }

    /** One at a time, so that the executor's threads are shared fairly. */
    private void runOne() {
        Runnable task;
        synchronized (this) {
            task = waiting.pollFirst();
        }
        try {
            if (task != null) {
                task.run();
            }
        } finally {
            boolean more;
            synchronized (this) {
                more = !waiting.isEmpty();
                busy = more;
            }
            if (more) {
                executor.execute(this::runOne);
            }
        }
    }
}
