/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubListener;
import org.metahab.hub.codec.EventCodec;
import org.metahab.hub.codec.MalformedEventException;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.TimedEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the events of Event Admin to each {@link HubListener}, through a queue and thread of its own, so that Event Admin
 * never waits for one.
 */
@Component(service = EventHandler.class, immediate = true, property = "event.topics=" + EventCodec.EVENT_TOPIC)
public final class EventBridge implements EventHandler {

    static final int QUEUE_CAPACITY = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(EventBridge.class);

    private final HubClock clock;
    private final Map<HubListener, ListenerQueue> queues = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> malformed = new ConcurrentHashMap<>();

    /** Called by Declarative Services. */
    @Activate
    public EventBridge(@Reference HubClock clock) {
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(HubListener listener) {
        ListenerQueue queue = new ListenerQueue(listener, QUEUE_CAPACITY);
        if (queues.putIfAbsent(listener, queue) == null) {
            queue.start();
        }
    }

    void removeListener(HubListener listener) {
        ListenerQueue queue = queues.remove(listener);
        if (queue != null) {
            queue.close();
        }
    }

    @Deactivate
    void deactivate() {
        queues.values().forEach(ListenerQueue::close);
        queues.clear();
    }

    @Override
    public void handleEvent(Event event) {
        if (queues.isEmpty()) {
            return;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : event.getPropertyNames()) {
            properties.put(name, event.getProperty(name));
        }
        decode(properties).ifPresent(decoded -> {
            Instant at = EventCodec.time(properties).orElseGet(clock::instant);
            TimedEvent timed = new TimedEvent(at, decoded);
            queues.values().forEach(queue -> queue.offer(timed));
        });
    }

    /** The first malformed event of each type is a warning, the others are for those who look closer. */
    private Optional<HubEvent> decode(Map<String, ?> properties) {
        try {
            return EventCodec.decode(properties);
        } catch (MalformedEventException e) {
            String type = String.valueOf(properties.get(EventCodec.TYPE));
            if (malformed.computeIfAbsent(type, t -> new AtomicLong()).incrementAndGet() == 1) {
                LOG.warn("Skipped an event that can't be read; more of its type are skipped without a word", e);
            } else {
                LOG.debug("Skipped an event that can't be read", e);
            }
            return Optional.empty();
        }
    }
}
