/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.metahab.discovery.internal.preview.MemoryHub;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.State;

/** A hub that holds items and their last states. */
final class FakeHub extends MemoryHub {

    final Map<String, Item> items;
    final Map<String, State> states = new ConcurrentHashMap<>();
    final Map<String, Source> sources = new ConcurrentHashMap<>();

    FakeHub() {
        this(new ConcurrentHashMap<>());
    }

    private FakeHub(Map<String, Item> items) {
        super(items);
        this.items = items;
    }

    @Override
    public void postUpdate(String item, State state, Source source) {
        super.postUpdate(item, state, source);
        states.put(item, state);
        sources.put(item, source);
    }
}
