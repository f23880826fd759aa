/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.metahab.mqtt.MqttListener;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.metahab.mqtt.SubscriptionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages waiting for one listener. It is told them one at a time on a worker of its own, so that a slow listener
 * holds up nobody else; when the queue is full the oldest waiting message makes room. Safe for use by several threads.
 */
final class ListenerQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerQueue.class);

    private final TopicFilter filter;
    private final Qos qos;
    private final MqttListener listener;
    private final int capacity;
    private final Executor workers;
    private final HealthBook health;

    private final Deque<MqttMessage> waiting = new ArrayDeque<>();
    private Standing standing = new Standing(SubscriptionState.PENDING, "");
    private @Nullable Standing untold;
    private boolean draining;
    private boolean overflowing;
    private boolean closed;

    ListenerQueue(
            TopicFilter filter, Qos qos, MqttListener listener, int capacity, Executor workers, HealthBook health) {
        this.filter = filter;
        this.qos = qos;
        this.listener = listener;
        this.capacity = capacity;
        this.workers = workers;
        this.health = health;
    }

    TopicFilter filter() {
        return filter;
    }

    Qos qos() {
        return qos;
    }

    /** Adds a message without ever waiting. */
    void offer(MqttMessage message) {
        synchronized (waiting) {
            if (closed) {
                return;
            }
            if (waiting.size() >= capacity) {
                waiting.removeFirst();
                reportOverflow();
            }
            waiting.addLast(message);
            if (draining) {
                return;
            }
            draining = true;
        }
        beginToDrain();
    }

    /** The subscription stands otherwise; it is told before the messages that wait. */
    void become(SubscriptionState state, String problem) {
        Standing next = new Standing(state, problem);
        synchronized (waiting) {
            if (closed || next.equals(standing)) {
                return;
            }
            standing = next;
            untold = next;
            if (draining) {
                return;
            }
            draining = true;
        }
        beginToDrain();
    }

    private void beginToDrain() {
        try {
            workers.execute(this::drain);
        } catch (RejectedExecutionException e) {
            LOG.debug("Something was to be told of \"{}\" while the connection was closing", filter, e);
        }
    }

    /** The listener hears nothing more but for a message that is being handled. */
    void close() {
        synchronized (waiting) {
            closed = true;
            untold = null;
            waiting.clear();
        }
    }

    private void reportOverflow() {
        health.dropped();
        if (!overflowing) {
            overflowing = true;
            LOG.warn(
                    "The listener to \"{}\" is too slow: {} messages wait for it, the oldest are dropped from now on."
                            + " Raise inboundQueue or subscribe more narrowly.",
                    filter,
                    capacity);
        }
    }

    private void drain() {
        for (Runnable news = take(); news != null; news = take()) {
            try {
                news.run();
            } catch (RuntimeException | LinkageError e) {
                LOG.error("A listener to \"{}\" failed; it goes on being told", filter, e);
            }
        }
    }

    private @Nullable Runnable take() {
        synchronized (waiting) {
            Standing change = untold;
            if (change != null) {
                untold = null;
                return () -> listener.onSubscription(change.state, change.problem);
            }
            MqttMessage message = waiting.pollFirst();
            if (message == null) {
                draining = false;
                overflowing = false;
                return null;
            }
            return () -> listener.onMessage(message);
        }
    }

    private record Standing(SubscriptionState state, String problem) {}
}
