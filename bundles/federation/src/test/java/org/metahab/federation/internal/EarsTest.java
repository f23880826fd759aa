/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.MqttHealth;
import org.metahab.mqtt.MqttListener;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.metahab.mqtt.SubscriptionState;

/** When a side may ask because no answer can be missed. */
class EarsTest {

    private final Broker broker = new Broker();
    private final AtomicInteger opened = new AtomicInteger();
    private final Worker worker = new Worker("ears-test");
    private final Ears ears =
            new Ears(broker, worker, Map.of("a", message -> {}, "b", message -> {}), opened::incrementAndGet);

    @BeforeEach
    void listen() {
        ears.open();
    }

    @AfterEach
    void close() {
        ears.close();
        worker.close();
    }

    @Test
    void areOpenOnceEverySubscriptionIsGranted() {
        broker.say("a", SubscriptionState.GRANTED);
        assertThat(areOpen()).isFalse();

        broker.say("b", SubscriptionState.GRANTED);
        assertThat(areOpen()).isTrue();
        assertThat(opened).hasValue(1);
    }

    @Test
    void stayClosedWhileOneIsRefused() {
        broker.say("a", SubscriptionState.GRANTED);
        broker.say("b", SubscriptionState.REFUSED);

        assertThat(areOpen()).isFalse();
        assertThat(opened).hasValue(0);
    }

    @Test
    void closeWithTheConnectionAndOpenAgainWithIt() {
        broker.say("a", SubscriptionState.GRANTED);
        broker.say("b", SubscriptionState.GRANTED);
        broker.say("a", SubscriptionState.PENDING);
        assertThat(areOpen()).isFalse();

        broker.say("a", SubscriptionState.GRANTED);
        assertThat(areOpen()).isTrue();
        assertThat(opened).hasValue(2);
    }

    @Test
    void openOnceThoughABrokerGrantsTwice() {
        broker.say("a", SubscriptionState.GRANTED);
        broker.say("b", SubscriptionState.GRANTED);
        broker.say("b", SubscriptionState.GRANTED);

        assertThat(areOpen()).isTrue();
        assertThat(opened).hasValue(1);
    }

    @Test
    void leaveNoSubscriptionBehind() {
        ears.close();

        assertThat(broker.listeners).isEmpty();
    }

    private boolean areOpen() {
        CompletableFuture<Boolean> open = new CompletableFuture<>();
        worker.execute(() -> open.complete(ears.areOpen()));
        return open.join();
    }

    /** Says what became of subscriptions when it is told to. */
    private static final class Broker implements MqttConnection {

        private final Map<String, MqttListener> listeners = new HashMap<>();

        void say(String filter, SubscriptionState state) {
            listeners.get(filter).onSubscription(state, "");
        }

        @Override
        public Subscription subscribe(String topicFilter, Qos qos, MqttListener listener) {
            listeners.put(topicFilter, listener);
            return () -> listeners.remove(topicFilter);
        }

        @Override
        public String id() {
            throw new UnsupportedOperationException();
        }

        @Override
        public MqttHealth health() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<Void> publish(MqttMessage message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Subscription watch(HealthListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
