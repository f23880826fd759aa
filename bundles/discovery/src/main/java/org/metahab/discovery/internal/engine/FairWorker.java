/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that works for many keys in turn: tasks of a key run in their order, and a key with many tasks keeps no other
 * waiting. Queues are bounded: a full key drops its oldest task, a full worker takes no more. Few tasks are to be kept
 * whatever comes: they count, and are never dropped.
 */
public final class FairWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FairWorker.class);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

    private final int maxTasks;
    private final int maxTasksOfKey;
    private final Runnable whenIdle;
    private final Thread thread;
    private final Map<String, Deque<Task>> tasks = new HashMap<>();
    private final Deque<String> turns = new ArrayDeque<>();
    private int waiting;
    private boolean closed;

    /**
     * A worker, started.
     *
     * @param maxTasks how many tasks may wait
     * @param maxTasksOfKey how many of them for one key
     * @param whenIdle run on the worker's thread each time when all is done
     */
    public FairWorker(String name, int maxTasks, int maxTasksOfKey, Runnable whenIdle) {
        this.maxTasks = maxTasks;
        this.maxTasksOfKey = maxTasksOfKey;
        this.whenIdle = whenIdle;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Never waits. Returns whether no task was lost. */
    public synchronized boolean submit(String key, Runnable task) {
        if (closed || waiting >= maxTasks) {
            return false;
        }
        Deque<Task> queue = tasks.getOrDefault(key, new ArrayDeque<>(0));
        boolean full = queue.size() >= maxTasksOfKey;
        if (full && !dropOldest(queue)) {
            return false;
        }
        add(key, new Task(task, false));
        return !full;
    }

    /** Takes a task that must not be lost, however many wait; they have to be few by their nature. Never waits. */
    public synchronized void submitKept(String key, Runnable task) {
        if (!closed) {
            add(key, new Task(task, true));
        }
    }

    private void add(String key, Task task) {
        Deque<Task> queue = tasks.get(key);
        if (queue == null) {
            queue = new ArrayDeque<>(2);
            tasks.put(key, queue);
            turns.addLast(key);
        }
        queue.addLast(task);
        waiting++;
        notifyAll();
    }

    private boolean dropOldest(Deque<Task> queue) {
        for (Iterator<Task> each = queue.iterator(); each.hasNext(); ) {
            if (!each.next().kept) {
                each.remove();
                waiting--;
                return true;
            }
        }
        return false;
    }

    /**
     * Runs a task on the worker and waits for its result.
     *
     * @throws IllegalStateException when the worker is closed or doesn't come to it in time
     */
    public <T> T call(Supplier<T> task) {
        if (Thread.currentThread().equals(thread)) {
            return task.get();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        if (!submit("call:" + System.identityHashCode(result), () -> complete(result, task))) {
            throw new IllegalStateException("Discovery is overloaded or stopped; try again later");
        }
        try {
            return result.get(CALL_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for discovery", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "Discovery did not answer within " + CALL_TIMEOUT.toSeconds() + " s; try again later", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("Discovery failed", e.getCause());
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> task) {
        try {
            result.complete(task.get());
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    /** How many tasks wait. */
    public synchronized int waiting() {
        return waiting;
    }

    /** Drops what waits and waits shortly for the task that runs. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            tasks.clear();
            turns.clear();
            waiting = 0;
            notifyAll();
        }
        if (!Thread.currentThread().equals(thread)) {
            try {
                thread.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        for (Optional<Runnable> task = take(); task.isPresent(); task = take()) {
            attempt(task.get());
            if (waiting() == 0) {
                attempt(whenIdle);
            }
        }
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("A message could not be handled because of a fault in discovery; it is skipped", e);
        }
    }

    private synchronized Optional<Runnable> take() {
        while (turns.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                return Optional.empty();
            }
        }
        if (closed) {
            return Optional.empty();
        }
        String key = turns.removeFirst();
        Deque<Task> queue = tasks.getOrDefault(key, new ArrayDeque<>());
        Runnable task = queue.removeFirst().work;
        waiting--;
        if (queue.isEmpty()) {
            tasks.remove(key);
        } else {
            turns.addLast(key);
        }
        return Optional.of(task);
    }

    private record Task(Runnable work, boolean kept) {}
}
