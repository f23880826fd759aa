/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import org.metahab.mqtt.MqttConnection.HealthListener;
import org.metahab.mqtt.MqttHealth;
import org.metahab.mqtt.MqttHealth.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the books of one connection: its state, what went wrong and the counters. Counting and reading is safe from any
 * thread; the state is written by the connection's own thread only, which also tells the listeners.
 */
final class HealthBook {

    private static final Logger LOG = LoggerFactory.getLogger(HealthBook.class);

    private final String broker;
    private final Clock clock;
    private final LongAdder received = new LongAdder();
    private final LongAdder published = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder reconnects = new LongAdder();
    private final List<HealthListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Status status;
    private volatile IntSupplier waiting = () -> 0;

    HealthBook(String broker, Clock clock) {
        this.broker = broker;
        this.clock = clock;
        this.status = new Status(State.CONNECTING, clock.instant(), "");
    }

    /** Where the number of messages waiting to be sent comes from. */
    void countWaiting(IntSupplier source) {
        waiting = source;
    }

    MqttHealth read() {
        Status now = status;
        return new MqttHealth(
                now.state,
                now.since,
                broker,
                now.problem,
                received.sum(),
                published.sum(),
                dropped.sum(),
                waiting.getAsInt(),
                reconnects.sum());
    }

    State state() {
        return status.state;
    }

    void received() {
        received.increment();
    }

    long receivedCount() {
        return received.sum();
    }

    void published() {
        published.increment();
    }

    void dropped() {
        dropped.increment();
    }

    void reconnects() {
        reconnects.increment();
    }

    /** Enters a state; the problem is empty when there is none. */
    void enter(State state, String problem) {
        Status before = status;
        Instant since = before.state == state ? before.since : clock.instant();
        status = new Status(state, since, problem);
        if (before.state != state || !before.problem.equals(problem)) {
            listeners.forEach(this::tell);
        }
    }

    /** Notes a problem that leaves the state as it is. */
    void note(String problem) {
        enter(status.state, problem);
    }

    void add(HealthListener listener) {
        listeners.add(listener);
        tell(listener);
    }

    void remove(HealthListener listener) {
        listeners.remove(listener);
    }

    private void tell(HealthListener listener) {
        try {
            listener.onHealth(read());
        } catch (RuntimeException e) {
            LOG.error("A health listener of the connection to {} failed; it goes on being told", broker, e);
        }
    }

    private record Status(State state, Instant since, String problem) {}
}
