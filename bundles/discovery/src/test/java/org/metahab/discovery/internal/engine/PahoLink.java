/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Transport;

/** A plain client of a real broker as a link. */
final class PahoLink implements Link, AutoCloseable {

    private final MqttClient client;

    PahoLink(String uri, String name) throws MqttException {
        client = new MqttClient(uri, name, new MemoryPersistence());
        client.connect();
    }

    @Override
    public Endpoint endpoint() {
        return new Endpoint(Transport.MQTT, client.getClientId());
    }

    @Override
    public Handle listen(Interest interest, Listener listener) {
        try {
            client.subscribe(
                    interest.path(),
                    1,
                    (topic, message) -> listener.onMessage(
                            new Message(topic, ByteBuffer.wrap(message.getPayload()), message.isRetained())));
            listener.onHeard();
        } catch (MqttException e) {
            listener.onLost(e.toString());
        }
        return () -> unsubscribe(interest.path());
    }

    private void unsubscribe(String filter) {
        try {
            if (client.isConnected()) {
                client.unsubscribe(filter);
            }
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CompletionStage<Void> send(Outgoing message) {
        try {
            client.publish(
                    message.path(),
                    message.payload().getBytes(StandardCharsets.UTF_8),
                    message.qos(),
                    message.retained());
            return CompletableFuture.completedFuture(null);
        } catch (MqttException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public Handle watch(Watcher watcher) {
        watcher.onReachable(true, "");
        return () -> {};
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, 100);
        client.close();
    }
}
