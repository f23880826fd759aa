/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.metahab.mqtt.Qos;
import org.metahab.mqtt.SubscriptionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the broker's idea of our subscriptions in step with the table, one request at a time, so that retained messages
 * of many filters do not come all at once. Only for the connection's own thread.
 */
final class Subscriber {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);

    private final SubscriptionTable table;
    private final Executor thread;
    private final LongSupplier nanoTime;
    private final Refusals refusals;
    private final Deque<String> outdated = new ArrayDeque<>();
    private @Nullable BrokerSession session;
    private @Nullable Runnable whenDone;
    private boolean asking;
    private long askedAt;

    /** Hears of filters that the broker denies. */
    @FunctionalInterface
    interface Refusals {

        /** Returns what the problem is, for people. */
        String refused(String filter);
    }

    Subscriber(SubscriptionTable table, Executor thread, LongSupplier nanoTime, Refusals refusals) {
        this.table = table;
        this.thread = thread;
        this.nanoTime = nanoTime;
        this.refusals = refusals;
    }

    /** A session is there: subscribes to everything in the table, then runs the given work once. */
    void open(BrokerSession connected, Runnable whenDone) {
        this.session = connected;
        this.whenDone = whenDone;
        outdated.clear();
        outdated.addAll(table.filters().keySet());
        next();
    }

    /** The session is gone. */
    void suspend() {
        session = null;
        whenDone = null;
        asking = false;
        outdated.clear();
        table.tellLost();
    }

    /** What is wanted under a filter has changed. */
    void update(String filter) {
        if (session != null) {
            outdated.addLast(filter);
            next();
        }
    }

    /** How long the broker has kept us waiting for an answer, 0 when no question is open. */
    long waitingNanos() {
        return asking ? nanoTime.getAsLong() - askedAt : 0;
    }

    private void next() {
        if (session == null || asking) {
            return;
        }
        String filter = outdated.pollFirst();
        if (filter == null) {
            finish();
            return;
        }
        asking = true;
        askedAt = nanoTime.getAsLong();
        Optional<Qos> qos = table.qos(filter);
        if (qos.isPresent()) {
            session.subscribe(filter, qos.get(), new Answer(session, filter, SubscriptionState.GRANTED));
        } else {
            session.unsubscribe(filter, new Answer(session, filter, SubscriptionState.PENDING));
        }
    }

    private void finish() {
        Runnable work = whenDone;
        whenDone = null;
        if (work != null) {
            work.run();
        }
    }

    private final class Answer implements BrokerSession.Outcome {

        private final BrokerSession from;
        private final String filter;
        private final SubscriptionState asked;

        Answer(BrokerSession from, String filter, SubscriptionState asked) {
            this.from = from;
            this.filter = filter;
            this.asked = asked;
        }

        @Override
        public void onSuccess() {
            thread.execute(() -> goOn(asked, ""));
        }

        @Override
        public void onFailure(Throwable cause) {
            thread.execute(() -> {
                if (session != from) {
                    return;
                }
                if (cause instanceof BrokerSession.RefusedException) {
                    goOn(SubscriptionState.REFUSED, refusals.refused(filter));
                } else {
                    LOG.debug("The subscription to \"{}\" was not answered", filter, cause);
                    goOn(SubscriptionState.PENDING, "");
                }
            });
        }

        private void goOn(SubscriptionState state, String problem) {
            if (session == from) {
                asking = false;
                table.tell(filter, state, problem);
                next();
            }
        }
    }
}
