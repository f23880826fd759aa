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
     * @param topicFilter may hold the wildcards {@code +} and {@code #}
     * @param qos the most that is asked of the broker
     * @throws IllegalArgumentException when the filter is not valid
     */
    Subscription subscribe(String topicFilter, Qos qos, MqttListener listener);

    /**
     * Sends a message once the connection is up.
     *
     * @return completes when the message is delivered to the broker as its QoS says; fails with an
     *     {@link java.io.IOException} when the bounded queue of waiting messages is full or the connection is closed
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
