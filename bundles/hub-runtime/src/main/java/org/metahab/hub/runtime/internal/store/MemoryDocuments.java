/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Documents that are gone when the program ends. */
public final class MemoryDocuments implements DocumentStore {

    private final Map<String, Map<String, String>> ofKind = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> all(String kind) {
        return new TreeMap<>(documents(kind));
    }

    @Override
    public boolean put(String kind, String uid, String json) {
        documents(kind).put(uid, json);
        return true;
    }

    @Override
    public boolean remove(String kind, String uid) {
        return documents(kind).remove(uid) != null;
    }

    private Map<String, String> documents(String kind) {
        return ofKind.computeIfAbsent(kind, any -> new ConcurrentSkipListMap<>());
    }
}
