/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Message;

/**
 * Who asks for a resource at intervals, so that it can be asked for sooner, or told what the server says without being
 * asked. Safe for use by several threads.
 */
final class Pollers {

    private final Map<String, List<Poller>> byPath = new ConcurrentHashMap<>();

    Link.Handle add(String path, Poller poller) {
        byPath.computeIfAbsent(path, p -> new CopyOnWriteArrayList<>()).add(poller);
        return () -> byPath.computeIfPresent(path, (p, pollers) -> {
            pollers.remove(poller);
            return pollers.isEmpty() ? null : pollers;
        });
    }

    /** Asks now. */
    void poll(String path) {
        byPath.getOrDefault(path, List.of()).forEach(Poller::ask);
    }

    /** The server told something by itself. One that just spoke is awake, so what it has not answered is asked again. */
    void hear(Message message) {
        byPath.getOrDefault(message.path(), List.of()).forEach(poller -> {
            poller.listener().onHeard();
            poller.listener().onMessage(message);
        });
        byPath.values().stream()
                .flatMap(List::stream)
                .filter(poller -> !poller.isAnswered())
                .forEach(Poller::ask);
    }
}
