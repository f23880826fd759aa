/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.metahab.mqtt.Qos;
import org.metahab.mqtt.SubscriptionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the broker's idea of our subscriptions in step with the table, one request at a time, so that retained messages
 * of many filters do not come all at once: after a filter with wildcards the next request waits until few messages come.
 * Mosquitto drops what exceeds its queue for a client, answers to requests too: what is not answered is asked again. Only
 * for the connection's own thread.
 */
final class Subscriber {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);
    private static final long REST_IN_MILLIS = 10;
    private static final int MAX_RESTS = 500;
    private static final int FEW_MESSAGES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SubscriptionTable table;
    private final ConnectionThreads threads;
    private final LongSupplier nanoTime;
    private final LongSupplier received;
    private final Refusals refusals;
    private final Deque<String> outdated = new ArrayDeque<>();
    private @Nullable BrokerSession session;
    private @Nullable Runnable whenDone;
    private @Nullable Answer expected;
    private boolean resting;
    private long askedAt;
    private long askedAgainAt;

    /** Hears of filters that the broker denies. */
    @FunctionalInterface
    interface Refusals {

        /** Returns what the problem is, for people. */
        String refused(String filter);
    }

    /** @param received how many messages came so far */
    Subscriber(
            SubscriptionTable table,
            ConnectionThreads threads,
            LongSupplier nanoTime,
            LongSupplier received,
            Refusals refusals) {
        this.table = table;
        this.threads = threads;
        this.nanoTime = nanoTime;
        this.received = received;
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
        expected = null;
        resting = false;
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
        return expected == null ? 0 : nanoTime.getAsLong() - askedAt;
    }

    /** Asks again what was not answered for a while. */
    void askAgainIfNeeded() {
        Answer unanswered = expected;
        if (unanswered != null && nanoTime.getAsLong() - askedAgainAt > PATIENCE.toNanos()) {
            ask(unanswered.filter);
        }
    }

    private void next() {
        if (session == null || expected != null || resting) {
            return;
        }
        String filter = outdated.pollFirst();
        if (filter == null) {
            finish();
            return;
        }
        askedAt = nanoTime.getAsLong();
        ask(filter);
    }

    private void ask(String filter) {
        BrokerSession now = session;
        if (now == null) {
            return;
        }
        askedAgainAt = nanoTime.getAsLong();
        Optional<Qos> qos = table.qos(filter);
        Answer answer =
                new Answer(now, filter, qos.isPresent() ? SubscriptionState.GRANTED : SubscriptionState.PENDING);
        expected = answer;
        if (qos.isPresent()) {
            now.subscribe(filter, qos.get(), answer);
        } else {
            now.unsubscribe(filter, answer);
        }
    }

    private void rest(BrokerSession from, int rests) {
        resting = true;
        long before = received.getAsLong();
        threads.later(REST_IN_MILLIS, () -> {
            if (session != from) {
                return;
            }
            if (received.getAsLong() - before >= FEW_MESSAGES && rests < MAX_RESTS) {
                rest(from, rests + 1);
            } else {
                resting = false;
                next();
            }
        });
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
            later(() -> goOn(asked, ""));
        }

        @Override
        public void onFailure(Throwable cause) {
            later(() -> {
                if (cause instanceof BrokerSession.RefusedException) {
                    goOn(SubscriptionState.REFUSED, refusals.refused(filter));
                } else {
                    LOG.debug("The subscription to \"{}\" was not answered", filter, cause);
                    goOn(SubscriptionState.PENDING, "");
                }
            });
        }

        /** Unless it was asked for again since, or the session is another one. */
        private void later(Runnable work) {
            try {
                threads.owner().execute(() -> {
                    if (expected == this) {
                        work.run();
                    }
                });
            } catch (RejectedExecutionException e) {
                LOG.debug("An answer to \"{}\" came while the connection was closing", filter, e);
            }
        }

        private void goOn(SubscriptionState state, String problem) {
            expected = null;
            table.tell(filter, state, problem);
            if (asked == SubscriptionState.GRANTED && new TopicFilter(filter).hasWildcards()) {
                rest(from, 0);
            } else {
                next();
            }
        }
    }
}
