/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt;

import java.util.concurrent.CompletionStage;

/**
 * A connection to one broker, kept up for as long as its configuration exists: it reconnects by itself and then renews
 * its subscriptions.
 *
 * <p>A service for each configuration of the factory {@code org.metahab.mqtt.connection}, with the service property
 * {@value #ID}. It is registered whether or not the broker can be reached. Safe for use by several threads; nothing
 * here waits for the network.
 */
public interface MqttConnection {

    /** The service property that holds {@link #id()}. */
    String ID = "connection.id";

    /** The configured name of the connection, such as {@code embedded}. */
    String id();

    /** How it is doing now. */
    MqttHealth health();

    /**
     * Hears all messages under a topic filter, retained ones first, from now on and after each reconnect.
     *
     * <p>A message may be heard more than once: retained ones again after a reconnect and when somebody else subscribes
     * to the same filter, and any, from some brokers, when several filters of this connection match its topic. A
     * subscription that the broker denies shows in {@link #health()} and is tried again with the next reconnect.
     *
     * @param topicFilter may hold the wildcards {@code +} and {@code #}
     * @param qos the most that is asked of the broker
     * @throws IllegalArgumentException when the filter is not valid
     */
    Subscription subscribe(String topicFilter, Qos qos, MqttListener listener);

    /**
     * Sends a message once the connection is up.
     *
     * <p>{@link Qos#EXACTLY_ONCE} holds as long as the connection does: a message that was on its way when the
     * connection was lost is sent again with the next one.
     *
     * @return completes when the message is delivered to the broker as its QoS says, on a thread of the connection that
     *     must not be blocked; fails with an {@link java.io.IOException} when the bounded queue of waiting messages is
     *     full, the connection is closed, or a message that is not retained could not be sent within the configured
     *     time
     * @throws IllegalArgumentException when the topic is empty or has wildcards
     */
    CompletionStage<Void> publish(MqttMessage message);

    /**
     * Is told of each change of state, the present one first, on a thread of the connection that must not be blocked.
     */
    Subscription watch(HealthListener listener);

    /** Hears changes of a connection's state. */
    @FunctionalInterface
    interface HealthListener {

        /** The state is another one now. */
        void onHealth(MqttHealth health);
    }

    /** Something that can be ended. */
    interface Subscription extends AutoCloseable {

        /** Ends it; the listener hears nothing more once this returned, but for a message that is being handled. */
        @Override
        void close();
    }
}
