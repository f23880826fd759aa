/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.bus;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does one thing after the other, in the order in which they came. At most {@value #CAPACITY} wait; what
 * comes then is dropped and counted, and the loss is logged.
 */
public final class EventLoop implements AutoCloseable {

    static final int CAPACITY = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);
    private static final long SECONDS_TO_END = 5;

    private final String name;
    private final AtomicLong dropped = new AtomicLong();
    private final ThreadPoolExecutor executor;

    /** Starts a daemon thread of that name. */
    public EventLoop(String name) {
        this.name = name;
        this.executor = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(CAPACITY),
                this::newThread,
                (task, pool) -> drop());
    }

    /** Does this after what waits. Never waits itself. What the task throws is logged. */
    public void execute(Runnable task) {
        executor.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("{}: an event could not be handled", name, e);
            }
            long lost = executor.getQueue().isEmpty() ? dropped.getAndSet(0) : 0;
            if (lost > 0) {
                LOG.warn("{} has caught up; {} events were lost", name, lost);
            }
        });
    }

    /** Drops what waits and ends the thread after the task that it does now. */
    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("{} did not end within {} s", name, SECONDS_TO_END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void drop() {
        if (!executor.isShutdown() && dropped.getAndIncrement() == 0) {
            LOG.error("{} can't keep up: {} events wait, new ones are lost from now on", name, CAPACITY);
        }
    }
}
