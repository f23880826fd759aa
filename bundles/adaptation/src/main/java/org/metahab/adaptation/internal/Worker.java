/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread with a bounded queue. When the queue is full, the newest task is dropped and counted; the loss is logged
 * once it starts, and again at each further thousand.
 */
final class Worker implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Worker.class);
    private static final int CAPACITY = 20_000;
    private static final long LOGGED_EACH = 1000;
    private static final long PATIENCE_SECONDS = 10;

    private final ThreadPoolExecutor executor;
    private final AtomicLong dropped = new AtomicLong();

    Worker(String name) {
        this.executor = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(CAPACITY), task -> new Thread(task, name));
    }

    /** Hands a task over; returns at once. What it throws is logged. */
    void execute(Runnable task) {
        try {
            executor.execute(() -> run(task));
        } catch (RejectedExecutionException e) {
            if (!executor.isShutdown() && dropped.getAndIncrement() % LOGGED_EACH == 0) {
                LOGGER.warn("Events come faster than they are learnt from; {} dropped so far", dropped.get());
            }
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOGGER.error("Learning from an event failed; it is left out", e);
        }
    }

    /** Stops after the task that runs now. */
    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOGGER.warn("Learning did not stop within {} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
