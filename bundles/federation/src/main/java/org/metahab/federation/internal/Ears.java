/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.MqttListener;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.metahab.mqtt.SubscriptionState;

/**
 * What a side listens to, heard by its worker. Answers are not retained: who asks before all ears are open misses them. To be
 * used by the worker, but for being opened and closed.
 */
public final class Ears implements AutoCloseable {

    private final MqttConnection connection;
    private final Worker worker;
    private final Runnable opened;
    private final List<MqttConnection.Subscription> subscriptions = new ArrayList<>();
    private final Map<String, Consumer<MqttMessage>> handlers;
    private final Set<String> granted = new HashSet<>();

    /**
     * Ears that are still closed.
     *
     * @param handlers by filter
     * @param opened run by the worker whenever the broker has granted everything
     */
    public Ears(
            MqttConnection connection, Worker worker, Map<String, Consumer<MqttMessage>> handlers, Runnable opened) {
        this.connection = connection;
        this.worker = worker;
        this.handlers = Map.copyOf(handlers);
        this.opened = opened;
    }

    /** Listens from now on; to be called once. */
    public void open() {
        handlers.forEach(this::listen);
    }

    private void listen(String filter, Consumer<MqttMessage> handler) {
        subscriptions.add(connection.subscribe(filter, Qos.AT_LEAST_ONCE, new MqttListener() {
            @Override
            public void onMessage(MqttMessage message) {
                worker.execute(() -> handler.accept(message));
            }

            @Override
            public void onSubscription(SubscriptionState state, String problem) {
                worker.execute(() -> become(filter, state));
            }
        }));
    }

    private void become(String filter, SubscriptionState state) {
        boolean isNew = state == SubscriptionState.GRANTED ? granted.add(filter) : granted.remove(filter);
        if (isNew && areOpen()) {
            opened.run();
        }
    }

    /** Whether nothing that is sent is missed. */
    public boolean areOpen() {
        return granted.size() == handlers.size();
    }

    @Override
    public void close() {
        subscriptions.forEach(MqttConnection.Subscription::close);
    }
}
