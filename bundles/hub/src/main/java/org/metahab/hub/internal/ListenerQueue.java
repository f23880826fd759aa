/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.HubListener;
import org.metahab.hub.event.TimedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events that wait for one listener, and the thread that tells it. When full, the oldest is dropped and counted. */
final class ListenerQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerQueue.class);

    private final HubListener listener;
    private final int capacity;
    private final Deque<TimedEvent> waiting = new ArrayDeque<>();
    private final Thread thread;
    private long dropped;
    private boolean closed;

    ListenerQueue(HubListener listener, int capacity) {
        this.listener = listener;
        this.capacity = capacity;
        this.thread =
                new Thread(this::tell, "metahab-events-" + listener.getClass().getSimpleName());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Never waits. */
    synchronized void offer(TimedEvent event) {
        if (closed) {
            return;
        }
        if (waiting.size() == capacity) {
            waiting.removeFirst();
            if (dropped++ == 0) {
                LOG.warn(
                        "Listener {} is too slow: {} events wait, the oldest are dropped from now on",
                        listener.getClass().getName(),
                        capacity);
            }
        }
        waiting.addLast(event);
        notifyAll();
    }

    /** Drops what waits and ends the thread after the event that it tells now. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
        if (!Thread.currentThread().equals(thread)) {
            thread.interrupt();
        }
    }

    private void tell() {
        for (TimedEvent event = take(); event != null; event = take()) {
            try {
                listener.onEvent(event);
            } catch (RuntimeException e) {
                LOG.error("Listener {} failed on {}", listener.getClass().getName(), event.event(), e);
            }
        }
    }

    /** The next event; {@code null} at the end. */
    private synchronized @Nullable TimedEvent take() {
        while (waiting.isEmpty()) {
            if (dropped > 0) {
                LOG.warn(
                        "Listener {} has caught up; it missed {} events",
                        listener.getClass().getName(),
                        dropped);
                dropped = 0;
            }
            if (closed) {
                return null;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                // Only close() ends this thread; a listener that interrupted it goes on being told.
            }
        }
        return waiting.removeFirst();
    }
}
