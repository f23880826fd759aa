/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one component: the protocol's, its timers, and those on which others' code may block. */
final class Threads implements AutoCloseable {

    private static final int PROTOCOL_THREADS = 2;
    private static final long CLOSE_SECONDS = 5;

    private final ScheduledThreadPoolExecutor protocol;
    private final ScheduledThreadPoolExecutor timers;
    private final ExecutorService work;

    Threads(String name) {
        protocol = new ScheduledThreadPoolExecutor(PROTOCOL_THREADS, named(name + "-protocol-"));
        protocol.setRemoveOnCancelPolicy(true);
        timers = new ScheduledThreadPoolExecutor(1, named(name + "-timer-"));
        timers.setRemoveOnCancelPolicy(true);
        work = Executors.newCachedThreadPool(named(name + "-work-"));
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    ScheduledExecutorService protocol() {
        return protocol;
    }

    ScheduledThreadPoolExecutor timers() {
        return timers;
    }

    ExecutorService work() {
        return work;
    }

    @Override
    public void close() {
        protocol.shutdownNow();
        timers.shutdownNow();
        work.shutdownNow();
        try {
            for (ExecutorService executor : new ExecutorService[] {protocol, timers, work}) {
                executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
