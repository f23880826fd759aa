/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.testing;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.metahab.hub.runtime.internal.store.DocumentStore;

/** Documents that outlive a registry, but not a test. */
public final class MemoryStore implements DocumentStore {

    private final Map<String, Map<String, String>> documents = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> all(String kind) {
        return new TreeMap<>(documents.getOrDefault(kind, Map.of()));
    }

    @Override
    public boolean put(String kind, String uid, String json) {
        documents.computeIfAbsent(kind, key -> new ConcurrentHashMap<>()).put(uid, json);
        return true;
    }

    @Override
    public boolean remove(String kind, String uid) {
        return documents.getOrDefault(kind, new TreeMap<>()).remove(uid) != null;
    }
}
