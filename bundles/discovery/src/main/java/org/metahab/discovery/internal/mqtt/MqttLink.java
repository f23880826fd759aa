/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Transport;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.MqttHealth;
import org.metahab.mqtt.MqttListener;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.metahab.mqtt.SubscriptionState;

/** An MQTT connection as a link. */
public final class MqttLink implements Link {

    private final MqttConnection connection;
    private final Endpoint endpoint;

    public MqttLink(MqttConnection connection) {
        this.connection = connection;
        this.endpoint = new Endpoint(Transport.MQTT, connection.id());
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    /**
     * A filter for many topics is asked for without acknowledgements: brokers hold back what waits for them, and drop what
     * exceeds their queue. Nothing is lost by it while the connection lasts.
     */
    @Override
    public Handle listen(Interest interest, Listener listener) {
        boolean isWide = interest.path().contains("+") || interest.path().contains("#");
        Qos qos = isWide ? Qos.AT_MOST_ONCE : Qos.AT_LEAST_ONCE;
        MqttConnection.Subscription subscription = connection.subscribe(interest.path(), qos, new Adapter(listener));
        return subscription::close;
    }

    @Override
    public CompletionStage<Void> send(Outgoing message) {
        return connection.publish(new MqttMessage(
                message.path(),
                message.payload().getBytes(StandardCharsets.UTF_8),
                Qos.values()[message.qos()],
                message.retained()));
    }

    @Override
    public Handle watch(Watcher watcher) {
        MqttConnection.Subscription subscription = connection.watch(health -> watcher.onReachable(
                health.state() == MqttHealth.State.CONNECTED, "The connection to the broker is down: " + why(health)));
        return subscription::close;
    }

    private static String why(MqttHealth health) {
        return health.problem().isEmpty() ? health.state().name() : health.problem();
    }

    private record Adapter(Listener listener) implements MqttListener {

        @Override
        public void onMessage(MqttMessage message) {
            listener.onMessage(new Message(message.topic(), message.payload(), message.retained()));
        }

        @Override
        public void onSubscription(SubscriptionState state, String problem) {
            switch (state) {
                case GRANTED -> listener.onHeard();
                case REFUSED -> listener.onLost(problem);
                case PENDING -> listener.onPending();
            }
        }
    }
}
