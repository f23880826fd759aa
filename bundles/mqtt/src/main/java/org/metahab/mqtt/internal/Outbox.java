/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;

/**
 * The messages on their way to the broker: a bounded queue of waiting ones and a bounded window of those sent without
 * acknowledgement. {@link #offer} may be called by any thread, everything else by the connection's own thread only.
 *
 * <p>When a session is lost, messages of QoS 1 and 2 in the window go back to the head of the queue and are sent again;
 * those of QoS 0 fail.
 */
final class Outbox {

    private final Settings settings;
    private final Executor thread;
    private final LongSupplier nanoTime;
    private final HealthBook health;
    private final AtomicInteger reserved = new AtomicInteger();
    private final Deque<Parcel> waiting = new ArrayDeque<>();
    private final Set<Parcel> inFlight = new LinkedHashSet<>();
    private @Nullable BrokerSession session;

    Outbox(Settings settings, Executor thread, LongSupplier nanoTime, HealthBook health) {
        this.settings = settings;
        this.thread = thread;
        this.nanoTime = nanoTime;
        this.health = health;
    }

    /** Messages that are not yet with the broker. */
    int size() {
        return reserved.get();
    }

    /** Takes a message if there is room. */
    CompletionStage<Void> offer(MqttMessage message) {
        Parcel parcel = new Parcel(message, nanoTime.getAsLong());
        if (reserved.incrementAndGet() > settings.limits().outbound()) {
            health.dropped();
            fail(
                    parcel,
                    "The queue to " + settings.uri() + " is full ("
                            + settings.limits().outbound() + " messages wait): send less, or raise outboundQueue",
                    null);
        } else {
            try {
                thread.execute(() -> {
                    waiting.addLast(parcel);
                    pump();
                });
            } catch (RejectedExecutionException e) {
                fail(parcel, closed(), e);
            }
        }
        return parcel.arrival.minimalCompletionStage();
    }

    /** A session is there: what waits can go. */
    void open(BrokerSession connected) {
        session = connected;
        pump();
    }

    /** The session is gone. */
    void suspend() {
        session = null;
        List<Parcel> sent = new ArrayList<>(inFlight);
        inFlight.clear();
        for (int i = sent.size() - 1; i >= 0; i--) {
            Parcel parcel = sent.get(i);
            if (parcel.message.qos() == Qos.AT_MOST_ONCE) {
                fail(parcel, "The connection to " + settings.uri() + " was lost while " + parcel + " was sent", null);
            } else {
                waiting.addFirst(parcel);
            }
        }
    }

    /** Fails messages that have waited for too long. */
    void expire() {
        Duration lifetime = settings.limits().lifetime();
        long now = nanoTime.getAsLong();
        for (Iterator<Parcel> parcels = waiting.iterator(); parcels.hasNext(); ) {
            Parcel parcel = parcels.next();
            if (!parcel.message.retained() && now - parcel.since > lifetime.toNanos()) {
                parcels.remove();
                health.dropped();
                fail(
                        parcel,
                        parcel + " could not be sent to " + settings.uri() + " within " + lifetime.toSeconds() + " s",
                        null);
            }
        }
        pump();
    }

    /** Fails everything that is left. */
    void close() {
        session = null;
        waiting.addAll(inFlight);
        inFlight.clear();
        waiting.forEach(parcel -> fail(parcel, closed(), null));
        waiting.clear();
    }

    private void pump() {
        while (session != null
                && !waiting.isEmpty()
                && inFlight.size() < settings.limits().inFlight()) {
            Parcel parcel = waiting.removeFirst();
            inFlight.add(parcel);
            send(parcel, session);
        }
    }

    private void send(Parcel parcel, BrokerSession over) {
        over.publish(parcel.message, new BrokerSession.Outcome() {
            @Override
            public void onSuccess() {
                then(() -> {
                    if (inFlight.remove(parcel)) {
                        reserved.decrementAndGet();
                        health.published();
                        parcel.arrived();
                        pump();
                    }
                });
            }

            @Override
            public void onFailure(Throwable cause) {
                then(() -> {
                    if (session == over && !isLoss(cause) && inFlight.remove(parcel)) {
                        fail(parcel, parcel + " could not be sent to " + settings.uri(), cause);
                        pump();
                    }
                });
            }
        });
    }

    /** The end of the session follows, and takes care of what was in flight. */
    private static boolean isLoss(Throwable cause) {
        if (!(cause instanceof MqttException mqtt)) {
            return false;
        }
        return switch (mqtt.getReasonCode()) {
            case MqttException.REASON_CODE_CONNECTION_LOST,
                    MqttException.REASON_CODE_CLIENT_NOT_CONNECTED,
                    MqttException.REASON_CODE_CLIENT_DISCONNECTING,
                    MqttException.REASON_CODE_CLIENT_CLOSED,
                    MqttException.REASON_CODE_CLIENT_TIMEOUT,
                    MqttException.REASON_CODE_WRITE_TIMEOUT -> true;
            default -> false;
        };
    }

    private void then(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            // the connection is closed and every parcel has failed already
        }
    }

    private void fail(Parcel parcel, String why, @Nullable Throwable cause) {
        reserved.decrementAndGet();
        parcel.arrival.completeExceptionally(new IOException(why, cause));
    }

    private String closed() {
        return "The connection \"" + settings.id() + "\" is closed";
    }

    private static final class Parcel {

        private final MqttMessage message;
        private final long since;
        private final CompletableFuture<Void> arrival = new CompletableFuture<>();

        Parcel(MqttMessage message, long since) {
            this.message = message;
            this.since = since;
        }

        @SuppressWarnings("NullAway") // the only value of Void is null
        void arrived() {
            arrival.complete(null);
        }

        @Override
        public String toString() {
            return message.toString();
        }
    }
}
