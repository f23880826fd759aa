/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.MqttHealth;
import org.metahab.mqtt.MqttHealth.State;
import org.metahab.mqtt.MqttListener;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that is kept up by making one {@link BrokerSession} after the other. All state belongs to the owner's
 * thread; callers and Paho's threads only hand work over to it.
 */
final class ReconnectingConnection implements MqttConnection, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReconnectingConnection.class);
    private static final Duration STABLE = Duration.ofSeconds(10);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final int SHORT_LIVES_OF_A_TAKEOVER = 3;
    private static final long SWEEP_IN_MILLIS = 1000;

    private final Settings settings;
    private final ConnectionThreads threads;
    private final LongSupplier nanoTime;
    private final HealthBook health;
    private final Problems problems;
    private final Backoff backoff;
    private final SubscriptionTable table = new SubscriptionTable();
    private final Subscriber subscriber;
    private final Outbox outbox;

    private @Nullable BrokerSession session;
    private final long startedAt;
    private long connectedAt;
    private String warnedOf = "";
    private int shortLives;

    ReconnectingConnection(
            Settings settings, ConnectionThreads threads, Clock clock, LongSupplier nanoTime, RandomGenerator random) {
        this.settings = settings;
        this.threads = threads;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
        this.health = new HealthBook(settings.uri(), clock);
        this.problems = new Problems(settings);
        this.backoff = new Backoff(settings.reconnectMin(), settings.reconnectMax(), random);
        this.subscriber = new Subscriber(table, threads, nanoTime, health::receivedCount, this::refused);
        this.outbox = new Outbox(settings, threads.owner(), nanoTime, health);
        health.countWaiting(outbox::size);
    }

    /** Begins to connect. */
    void start() {
        threads.owner().execute(this::connect);
        threads.repeat(SWEEP_IN_MILLIS, this::sweep);
    }

    @Override
    public String id() {
        return settings.id();
    }

    @Override
    public MqttHealth health() {
        return health.read();
    }

    @Override
    public Subscription subscribe(String topicFilter, Qos qos, MqttListener listener) {
        ListenerQueue queue = new ListenerQueue(
                new TopicFilter(topicFilter), qos, listener, settings.limits().inbound(), threads.workers(), health);
        table.add(queue);
        onOwner(() -> subscriber.update(topicFilter));
        return () -> {
            queue.close();
            if (table.remove(queue)) {
                onOwner(() -> subscriber.update(topicFilter));
            }
        };
    }

    @Override
    public CompletionStage<Void> publish(MqttMessage message) {
        if (!TopicFilter.isTopicName(message.topic())) {
            throw new IllegalArgumentException(
                    "\"" + message.topic() + "\" is no topic name: publish without wildcards");
        }
        return outbox.offer(message);
    }

    @Override
    public Subscription watch(HealthListener listener) {
        onOwner(() -> health.add(listener));
        return () -> health.remove(listener);
    }

    /** Says goodbye to the broker and fails what still waits. */
    @Override
    public void close() {
        onOwner(() -> {
            BrokerSession last = session;
            session = null;
            if (last != null) {
                last.close();
            }
            subscriber.suspend();
            outbox.close();
            health.enter(State.CLOSED, "");
        });
        threads.close();
    }

    private void connect() {
        health.enter(State.CONNECTING, health.read().problem());
        try {
            BrokerSession attempt = new BrokerSession(settings, new SessionEvents());
            session = attempt;
            attempt.connect();
            threads.later(settings.connectTimeout().toMillis(), () -> giveUp(attempt));
        } catch (MqttException e) {
            ended(problems.explain(e), e);
        } catch (IOException e) {
            ended(String.valueOf(e.getMessage()), e);
        }
    }

    private void connected(BrokerSession now) {
        if (session != now) {
            return;
        }
        connectedAt = nanoTime.getAsLong();
        warnedOf = "";
        LOG.info("Connected to {} as {}", settings.uri(), settings.credentials());
        health.enter(State.CONNECTED, "");
        subscriber.open(now, () -> announce(now));
        outbox.open(now);
    }

    private void announce(BrokerSession now) {
        MqttMessage birth = settings.birth();
        if (birth == null) {
            return;
        }
        now.publish(birth, new BrokerSession.Outcome() {
            @Override
            public void onSuccess() {
                health.published();
            }

            @Override
            public void onFailure(Throwable cause) {
                LOG.debug("The birth message was not delivered; it will be after the next connect", cause);
            }
        });
    }

    private void giveUp(BrokerSession attempt) {
        if (session == attempt && health.state() == State.CONNECTING) {
            ended(problems.noAnswer(), null);
        }
    }

    /** The present session is of no use any more: throws it away and plans the next. */
    private void ended(String problem, @Nullable Throwable cause) {
        BrokerSession last = session;
        session = null;
        subscriber.suspend();
        outbox.suspend();
        if (last != null) {
            last.discard(threads.workers());
        }
        String told = health.state() == State.CONNECTED ? afterLoss(problem) : problem;
        long wait = backoff.next().toMillis();
        report(told, wait, cause);
        health.reconnects();
        health.enter(State.WAITING, told);
        threads.later(wait, this::connect);
    }

    /** Warns once of each problem; right after the start the broker may just not be up yet. */
    private void report(String problem, long wait, @Nullable Throwable cause) {
        boolean starting = connectedAt == 0 && nanoTime.getAsLong() - startedAt < STABLE.toNanos();
        if (!starting && !problem.equals(warnedOf)) {
            warnedOf = problem;
            LOG.warn("{}; next attempt in {} ms", problem, wait);
        } else if (starting && !problem.equals(health.read().problem())) {
            LOG.info("{}; next attempt in {} ms", problem, wait);
        }
        LOG.debug("The attempt ended for this cause", cause);
    }

    private String afterLoss(String problem) {
        if (nanoTime.getAsLong() - connectedAt >= STABLE.toNanos()) {
            shortLives = 0;
            backoff.reset();
            return problem;
        }
        shortLives++;
        return shortLives >= SHORT_LIVES_OF_A_TAKEOVER ? problems.takenOver() : problem;
    }

    private void sweep() {
        outbox.expire();
        subscriber.askAgainIfNeeded();
        if (subscriber.waitingNanos() > ANSWER_TIMEOUT.toNanos()) {
            ended(problems.noAnswer(), null);
        }
    }

    private String refused(String filter) {
        String problem = problems.subscriptionRefused(filter);
        LOG.warn("{}", problem);
        health.note(problem);
        return problem;
    }

    private void onOwner(Runnable work) {
        try {
            threads.owner().execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("The MQTT connection \"{}\" is closed already", settings.id(), e);
        }
    }

    private final class SessionEvents implements BrokerSession.Events {

        @Override
        public void onConnected(BrokerSession now) {
            onOwner(() -> connected(now));
        }

        @Override
        public void onEnd(BrokerSession which, @Nullable Throwable cause) {
            onOwner(() -> {
                if (session == which) {
                    boolean wasUp = health.state() == State.CONNECTED;
                    ended(wasUp ? problems.lost(cause) : problems.explain(cause), cause);
                }
            });
        }

        @Override
        public void onMessage(MqttMessage message) {
            health.received();
            table.dispatch(message);
        }
    }
}
