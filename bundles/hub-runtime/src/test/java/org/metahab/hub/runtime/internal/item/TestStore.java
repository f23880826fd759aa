/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.item;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.runtime.internal.store.DocumentStore;
import org.metahab.hub.runtime.internal.store.StateSink;

/** A store in memory. */
final class TestStore implements DocumentStore, StateSink {

    final Map<String, String> documents = new ConcurrentHashMap<>();
    final Map<String, ItemState> kept = new ConcurrentHashMap<>();
    final List<TimedEvent> recorded = new CopyOnWriteArrayList<>();

    @Override
    public Map<String, String> all(String kind) {
        Map<String, String> all = new TreeMap<>();
        documents.forEach((key, json) -> {
            if (key.startsWith(kind + "/")) {
                all.put(key.substring(kind.length() + 1), json);
            }
        });
        return all;
    }

    @Override
    public boolean put(String kind, String uid, String json) {
        documents.put(kind + "/" + uid, json);
        return true;
    }

    @Override
    public boolean remove(String kind, String uid) {
        return documents.remove(kind + "/" + uid) != null;
    }

    @Override
    public Collection<ItemState> states() {
        return List.copyOf(kept.values());
    }

    @Override
    public void keep(ItemState state) {
        kept.put(state.item(), state);
    }

    @Override
    public void record(TimedEvent event) {
        recorded.add(event);
    }
}
