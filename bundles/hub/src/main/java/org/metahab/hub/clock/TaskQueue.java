/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.metahab.hub.HubClock.ScheduledTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks in the order of their moments; those of the same moment in the order in which they came. Thread-safe. */
final class TaskQueue {

    private static final Logger LOG = LoggerFactory.getLogger(TaskQueue.class);

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparing(Task::number));
    private long count;

    synchronized ScheduledTask add(Instant at, Runnable action) {
        Task task = new Task(at, count++, action);
        tasks.add(task);
        notifyAll();
        return () -> remove(task);
    }

    /** Takes the first task when it is due at that moment. */
    synchronized Optional<Task> pollDue(Instant now) {
        Task first = tasks.peek();
        if (first == null || first.at().isAfter(now)) {
            return Optional.empty();
        }
        tasks.remove();
        return Optional.of(first);
    }

    synchronized Optional<Instant> next() {
        return Optional.ofNullable(tasks.peek()).map(Task::at);
    }

    synchronized void clear() {
        tasks.clear();
        notifyAll();
    }

    private synchronized void remove(Task task) {
        tasks.remove(task);
    }

    record Task(Instant at, long number, Runnable action) {

        /** What the action throws is logged. */
        void run() {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("A task that was due at {} failed", at, e);
            }
        }
    }
}
