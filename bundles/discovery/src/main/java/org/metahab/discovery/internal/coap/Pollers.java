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

/** Who asks for a resource at intervals, so that it can be asked for sooner. Safe for use by several threads. */
final class Pollers {

    private final Map<String, List<Runnable>> byPath = new ConcurrentHashMap<>();

    Link.Handle add(String path, Runnable poll) {
        byPath.computeIfAbsent(path, p -> new CopyOnWriteArrayList<>()).add(poll);
        return () -> byPath.computeIfPresent(path, (p, polls) -> {
            polls.remove(poll);
            return polls.isEmpty() ? null : polls;
        });
    }

    /** Asks now. */
    void poll(String path) {
        byPath.getOrDefault(path, List.of()).forEach(Runnable::run);
    }
}
