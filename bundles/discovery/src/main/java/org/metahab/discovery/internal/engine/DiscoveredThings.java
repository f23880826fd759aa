/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingRegistry;

/** The approved things for those who show them. What changes something runs on the worker. */
final class DiscoveredThings implements ThingRegistry {

    private final FairWorker worker;
    private final DeviceRegistry registry;
    private final ThingView view;
    private final Consumer<List<SourceKey>> forgotten;

    DiscoveredThings(FairWorker worker, DeviceRegistry registry, ThingView view, Consumer<List<SourceKey>> forgotten) {
        this.worker = worker;
        this.registry = registry;
        this.view = view;
        this.forgotten = forgotten;
    }

    @Override
    public Collection<Thing> things() {
        return view.things();
    }

    @Override
    public Optional<Thing> thing(String uid) {
        return view.thing(uid);
    }

    @Override
    public boolean remove(String uid) {
        return worker.call(() -> {
            Optional<List<SourceKey>> sources = registry.remove(uid, true);
            sources.ifPresent(forgotten);
            return sources.isPresent();
        });
    }
}
