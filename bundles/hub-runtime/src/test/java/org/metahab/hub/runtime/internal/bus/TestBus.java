/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.bus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.metahab.hub.codec.EventCodec;
import org.metahab.hub.event.HubEvent;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventHandler;

/** An Event Admin in memory: delivers in order, on one thread, and remembers what was posted. */
public final class TestBus implements EventAdmin, AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final List<EventHandler> handlers = new CopyOnWriteArrayList<>();
    private final List<Event> posted = new CopyOnWriteArrayList<>();

    public void add(EventHandler handler) {
        handlers.add(handler);
    }

    @Override
    public void postEvent(Event event) {
        posted.add(event);
        thread.execute(() -> handlers.forEach(handler -> handler.handleEvent(event)));
    }

    @Override
    public void sendEvent(Event event) {
        throw new UnsupportedOperationException("The hub posts, it never sends");
    }

    /** What was posted, in order. */
    public List<HubEvent> events() {
        return posted.stream()
                .map(event -> EventCodec.decode(properties(event)).orElseThrow())
                .toList();
    }

    /** What was posted of a type, in order. */
    public <T extends HubEvent> List<T> events(Class<T> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    public static Map<String, Object> properties(Event event) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : event.getPropertyNames()) {
            properties.put(name, event.getProperty(name));
        }
        return properties;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
