/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.metahab.hub.thing.Inbox;
import org.metahab.hub.thing.InboxEntry;
import org.metahab.hub.thing.Thing;

/** The inbox for those who show it and decide. What changes something runs on the worker. */
final class DiscoveryInbox implements Inbox {

    private final FairWorker worker;
    private final DeviceRegistry registry;
    private final ThingView view;
    private final Consumer<List<SourceKey>> forgotten;

    DiscoveryInbox(FairWorker worker, DeviceRegistry registry, ThingView view, Consumer<List<SourceKey>> forgotten) {
        this.worker = worker;
        this.registry = registry;
        this.view = view;
        this.forgotten = forgotten;
    }

    @Override
    public Collection<InboxEntry> entries() {
        return view.inbox();
    }

    @Override
    public Optional<Thing> approve(String thingUid, String label) {
        return worker.call(() -> registry.approve(thingUid, label)).flatMap(view::thing);
    }

    @Override
    public boolean ignore(String thingUid) {
        return worker.call(() -> registry.ignore(thingUid));
    }

    @Override
    public boolean unignore(String thingUid) {
        return worker.call(() -> registry.unignore(thingUid));
    }

    @Override
    public boolean remove(String thingUid) {
        return worker.call(() -> {
            Optional<List<SourceKey>> sources = registry.remove(thingUid, false);
            sources.ifPresent(forgotten);
            return sources.isPresent();
        });
    }
}
