/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a side: messages wait for it in a queue of at most {@value #MOST_WAITING}, and what comes when it is full is
 * dropped, as if the network had lost it.
 */
public final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int MOST_WAITING = 10_000;
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final ScheduledThreadPoolExecutor executor;
    private final AtomicLong dropped = new AtomicLong();

    public Worker(String name) {
        this.name = name;
        this.executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Does something soon; never waits. */
    public void execute(Runnable work) {
        if (executor.getQueue().size() >= MOST_WAITING) {
            if (dropped.getAndIncrement() == 0) {
                LOG.warn("{} has {} messages waiting; further ones are dropped", name, MOST_WAITING);
            }
            return;
        }
        try {
            executor.execute(() -> guarded(work));
        } catch (RejectedExecutionException closed) {
            LOG.debug("{} is closed", name);
        }
    }

    /** Does something again and again, about ten times a second. */
    public void tick(Runnable work) {
        var unused = executor.scheduleWithFixedDelay(
                () -> guarded(work), TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{} failed at a step; it goes on with the next", name, e);
        }
    }

    /** Stops: what waits is dropped, and the step under way is done unless it takes too long. */
    @Override
    public void close() {
        executor.getQueue().clear();
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} is still busy after {} and is interrupted", name, PATIENCE);
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
