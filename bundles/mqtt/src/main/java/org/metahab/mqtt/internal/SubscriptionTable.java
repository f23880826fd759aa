/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.metahab.mqtt.SubscriptionState;

/**
 * Who listens to what. Several listeners to one filter share one subscription at the broker. Safe for use by several
 * threads; messages are handed out without locks.
 */
final class SubscriptionTable {

    private final Map<String, Entry> byFilter = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byTopic = new ConcurrentHashMap<>();
    private final List<Entry> withWildcards = new CopyOnWriteArrayList<>();

    /** Adds a listener. */
    synchronized void add(ListenerQueue queue) {
        Entry entry = byFilter.computeIfAbsent(queue.filter().toString(), text -> enter(queue.filter()));
        entry.queues.add(queue);
    }

    /** Takes a listener away; says whether it was the last one of its filter. */
    synchronized boolean remove(ListenerQueue queue) {
        Entry entry = byFilter.get(queue.filter().toString());
        if (entry == null || !entry.queues.remove(queue) || !entry.queues.isEmpty()) {
            return false;
        }
        byFilter.remove(queue.filter().toString());
        leave(entry);
        return true;
    }

    /** Filters in the order they were first asked for, each with the highest QoS that anybody wants. */
    synchronized Map<String, Qos> filters() {
        Map<String, Qos> filters = new LinkedHashMap<>();
        byFilter.forEach((text, entry) -> filters.put(text, entry.qos()));
        return filters;
    }

    /** What to ask the broker for under one filter; empty when nobody listens to it any more. */
    synchronized Optional<Qos> qos(String filter) {
        return Optional.ofNullable(byFilter.get(filter)).map(Entry::qos);
    }

    /** Tells everybody under one filter how their subscription stands at the broker. */
    void tell(String filter, SubscriptionState state, String problem) {
        listeners(filter).forEach(queue -> queue.become(state, problem));
    }

    /** Tells everybody that their subscriptions ended with the connection. */
    void tellLost() {
        filters().keySet().forEach(filter -> tell(filter, SubscriptionState.PENDING, ""));
    }

    private synchronized List<ListenerQueue> listeners(String filter) {
        Entry entry = byFilter.get(filter);
        return entry == null ? List.of() : entry.queues;
    }

    /** Hands a message to everybody whose filter matches. */
    void dispatch(MqttMessage message) {
        for (Entry entry : byTopic.getOrDefault(message.topic(), List.of())) {
            entry.offer(message);
        }
        for (Entry entry : withWildcards) {
            if (entry.filter.matches(message.topic())) {
                entry.offer(message);
            }
        }
    }

    private Entry enter(TopicFilter filter) {
        Entry entry = new Entry(filter);
        if (filter.hasWildcards()) {
            withWildcards.add(entry);
        } else {
            byTopic.computeIfAbsent(filter.pattern(), topic -> new CopyOnWriteArrayList<>())
                    .add(entry);
        }
        return entry;
    }

    private void leave(Entry entry) {
        if (entry.filter.hasWildcards()) {
            withWildcards.remove(entry);
        } else {
            byTopic.computeIfPresent(entry.filter.pattern(), (topic, entries) -> {
                entries.remove(entry);
                return entries.isEmpty() ? null : entries;
            });
        }
    }

    private static final class Entry {

        private final TopicFilter filter;
        private final List<ListenerQueue> queues = new CopyOnWriteArrayList<>();

        Entry(TopicFilter filter) {
            this.filter = filter;
        }

        Qos qos() {
            return queues.stream().map(ListenerQueue::qos).max(Qos::compareTo).orElse(Qos.AT_MOST_ONCE);
        }

        void offer(MqttMessage message) {
            for (ListenerQueue queue : queues) {
                queue.offer(message);
            }
        }
    }
}
