/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Transport;

/** A broker in memory that keeps retained messages. */
final class FakeLink implements Link {

    final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    private final Endpoint endpoint;
    private final Map<Listener, Interest> listeners = new ConcurrentHashMap<>();
    private final Map<String, byte[]> retained = new ConcurrentHashMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    FakeLink(String name) {
        endpoint = new Endpoint(Transport.MQTT, name);
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public Handle listen(Interest interest, Listener listener) {
        listeners.put(listener, interest);
        if (interest.path().endsWith("/#")) {
            retained.keySet().stream()
                    .filter(topic -> matches(interest.path(), topic))
                    .forEach(topic -> deliver(listener, topic));
        } else {
            deliver(listener, interest.path());
        }
        return () -> listeners.remove(listener);
    }

    private void deliver(Listener listener, String topic) {
        byte[] bytes = retained.get(topic);
        if (bytes != null) {
            listener.onMessage(new Message(topic, ByteBuffer.wrap(bytes), true));
        }
    }

    @Override
    public CompletionStage<Void> send(Outgoing message) {
        sent.add(message);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Handle watch(Watcher watcher) {
        watchers.add(watcher);
        watcher.onReachable(true, "");
        return () -> watchers.remove(watcher);
    }

    void reachable(boolean reachable, String problem) {
        watchers.forEach(watcher -> watcher.onReachable(reachable, problem));
    }

    boolean isHeard(String topic) {
        return listeners.values().stream().anyMatch(interest -> matches(interest.path(), topic));
    }

    /** Keeps a message for those who listen later. */
    void keep(String topic, String payload) {
        retained.put(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    void retain(String topic, String payload) {
        retain(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    void retain(String topic, byte[] payload) {
        retained.put(topic, payload);
        publish(topic, payload);
    }

    void publish(String topic, String payload) {
        publish(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    void publish(String topic, byte[] payload) {
        listeners.forEach((listener, interest) -> {
            if (matches(interest.path(), topic)) {
                listener.onMessage(new Message(topic, ByteBuffer.wrap(payload), false));
            }
        });
    }

    private static boolean matches(String filter, String topic) {
        return filter.endsWith("/#")
                ? topic.startsWith(filter.substring(0, filter.length() - 1))
                : filter.equals(topic);
    }
}
