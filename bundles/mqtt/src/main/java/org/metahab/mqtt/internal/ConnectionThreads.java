/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of one connection: one that owns its state, and workers for listeners, as many as are busy at a time, which
 * end when nothing is to be done.
 */
final class ConnectionThreads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionThreads.class);
    private static final long IDLE_IN_SECONDS = 5;
    private static final long CLOSE_TIMEOUT_IN_SECONDS = 5;

    private final String name;
    private final ScheduledThreadPoolExecutor owner;
    private final ThreadPoolExecutor workers;

    ConnectionThreads(String name) {
        this.name = name;
        this.owner = new ScheduledThreadPoolExecutor(1, named("mqtt-" + name));
        owner.setRemoveOnCancelPolicy(true);
        owner.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.workers = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_IN_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                named("mqtt-" + name + "-listener"));
    }

    /** The thread that owns the connection's state. */
    Executor owner() {
        return this::onOwner;
    }

    /** Threads that may be blocked. */
    Executor workers() {
        return workers;
    }

    /** Runs work on the owner's thread later. */
    void later(long delayInMillis, Runnable work) {
        if (!owner.isShutdown()) {
            var unused = owner.schedule(guarded(work), delayInMillis, TimeUnit.MILLISECONDS);
        }
    }

    /** Runs work on the owner's thread again and again. */
    void repeat(long periodInMillis, Runnable work) {
        var unused = owner.scheduleWithFixedDelay(guarded(work), periodInMillis, periodInMillis, TimeUnit.MILLISECONDS);
    }

    /** Lets work that was already handed over end, interrupts what does not end, and waits for it. */
    @Override
    public void close() {
        owner.shutdown();
        workers.shutdown();
        try {
            if (!owner.awaitTermination(CLOSE_TIMEOUT_IN_SECONDS, TimeUnit.SECONDS)) {
                owner.shutdownNow();
            }
            if (!workers.awaitTermination(1, TimeUnit.SECONDS)) {
                workers.shutdownNow();
                if (!workers.awaitTermination(1, TimeUnit.SECONDS)) {
                    LOG.warn("A listener of the MQTT connection \"{}\" does not end; its thread stays behind", name);
                }
            }
        } catch (InterruptedException e) {
            owner.shutdownNow();
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void onOwner(Runnable work) {
        if (owner.isShutdown()) {
            throw new RejectedExecutionException("The MQTT connection \"" + name + "\" is closed");
        }
        owner.execute(guarded(work));
    }

    private Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | LinkageError e) {
                LOG.error("The MQTT connection \"{}\" met an unexpected error and goes on", name, e);
            }
        };
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
