/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Transport;

/**
 * A broker in memory that keeps retained messages, and grants subscriptions at once unless told to wait. It does one thing
 * after the other, so that who is heard has its answer.
 */
final class FakeLink implements Link {

    final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    private final Endpoint endpoint;
    private final Map<Listener, Interest> listeners = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<String, byte[]> retained = new ConcurrentSkipListMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Set<Listener> granted = ConcurrentHashMap.newKeySet();
    private volatile boolean granting = true;
    private volatile int atOnce = Integer.MAX_VALUE;

    FakeLink(String name) {
        this(Transport.MQTT, name);
    }

    FakeLink(Transport transport, String name) {
        endpoint = new Endpoint(transport, name);
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public synchronized Handle listen(Interest interest, Listener listener) {
        listeners.put(listener, interest);
        answer(listener, interest);
        return () -> {
            listeners.remove(listener);
            granted.remove(listener);
        };
    }

    private void answer(Listener listener, Interest interest) {
        String refusal = refusals.get(interest.path());
        if (refusal != null) {
            listener.onLost(refusal);
        } else if (granting && granted.add(listener)) {
            String begin = interest.path().split("[+#]", 2)[0];
            retained.subMap(begin, begin + Character.MAX_VALUE).keySet().stream()
                    .filter(topic -> matches(interest.path(), topic))
                    .limit(atOnce)
                    .forEach(topic -> deliver(listener, topic));
            listener.onHeard();
        }
    }

    /** Hands out no more kept messages for one subscription, without a word; each time the same ones. */
    void limit(int messages) {
        atOnce = messages;
    }

    /** Leaves subscriptions unanswered from now on. */
    void hold() {
        granting = false;
    }

    /** Answers all subscriptions, and those to come at once. */
    synchronized void grant() {
        granting = true;
        listeners.forEach(this::answer);
    }

    /** Refuses subscriptions to this filter from now on. */
    void refuse(String filter, String why) {
        refusals.put(filter, why);
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

    synchronized void reachable(boolean reachable, String problem) {
        if (!reachable) {
            granted.clear();
            listeners.keySet().forEach(Listener::onPending);
        }
        watchers.forEach(watcher -> watcher.onReachable(reachable, problem));
        if (reachable) {
            listeners.forEach(this::answer);
        }
    }

    int listenerCount() {
        return listeners.size();
    }

    synchronized boolean isHeard(String topic) {
        return listeners.values().stream().anyMatch(interest -> matches(interest.path(), topic));
    }

    /** Keeps a message for those who listen later. */
    void keep(String topic, String payload) {
        retained.put(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps a message no longer. */
    void forget(String topic) {
        retained.remove(topic);
    }

    /** Keeps no message any longer. */
    void forgetAll() {
        retained.clear();
    }

    void retain(String topic, String payload) {
        retain(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    synchronized void retain(String topic, byte[] payload) {
        retained.put(topic, payload);
        publish(topic, payload);
    }

    void publish(String topic, String payload) {
        publish(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    synchronized void publish(String topic, byte[] payload) {
        listeners.forEach((listener, interest) -> {
            if (granted.contains(listener) && matches(interest.path(), topic)) {
                listener.onMessage(new Message(topic, ByteBuffer.wrap(payload), false));
            }
        });
    }

    private static boolean matches(String filter, String topic) {
        String[] levels = filter.split("/", -1);
        String[] names = topic.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            if (levels[i].equals("#")) {
                return true;
            }
            if (i >= names.length || !levels[i].equals("+") && !levels[i].equals(names[i])) {
                return false;
            }
        }
        return levels.length == names.length;
    }
}
