/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.Endpoint;

/** The endpoints that can be spoken to, and how they are doing. Used on the worker only. */
final class Links {

    private final Map<Endpoint, Entry> entries = new LinkedHashMap<>();

    private record Entry(Router router, Optional<String> problem) {}

    void add(Router router) {
        entries.put(router.link().endpoint(), new Entry(router, Optional.of("Not connected yet")));
    }

    Optional<Router> remove(Endpoint endpoint) {
        return Optional.ofNullable(entries.remove(endpoint)).map(Entry::router);
    }

    Collection<Router> routers() {
        return entries.values().stream().map(Entry::router).toList();
    }

    Optional<Router> router(Endpoint endpoint) {
        return Optional.ofNullable(entries.get(endpoint)).map(Entry::router);
    }

    /** Why the endpoint can't be reached; empty when it can. */
    Optional<String> problem(Endpoint endpoint) {
        Entry entry = entries.get(endpoint);
        return entry == null ? Optional.of("Its connection is not configured any more") : entry.problem();
    }

    void setProblem(Endpoint endpoint, Optional<String> problem) {
        entries.computeIfPresent(endpoint, (e, entry) -> new Entry(entry.router(), problem));
    }

    List<Endpoint> endpoints() {
        return List.copyOf(entries.keySet());
    }
}
