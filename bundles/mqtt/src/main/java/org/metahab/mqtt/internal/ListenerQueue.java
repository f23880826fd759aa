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
        try {
            workers.execute(this::drain);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} arrived while the connection was closing", message, e);
        }
    }

    /** The listener hears nothing more but for a message that is being handled. */
    void close() {
        synchronized (waiting) {
            closed = true;
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
        for (MqttMessage message = take(); message != null; message = take()) {
            try {
                listener.onMessage(message);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("A listener to \"{}\" failed at {}; it goes on being told", filter, message, e);
            }
        }
    }

    private @Nullable MqttMessage take() {
        synchronized (waiting) {
            MqttMessage message = waiting.pollFirst();
            if (message == null) {
                draining = false;
                overflowing = false;
            }
            return message;
        }
    }
}
