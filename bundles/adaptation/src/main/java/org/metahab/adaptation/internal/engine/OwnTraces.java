/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.internal.control.LearningFilter;
import org.metahab.adaptation.internal.delay.DelayItem;
import org.metahab.adaptation.internal.delay.Watched;
import org.metahab.adaptation.internal.due.DueItem;
import org.metahab.adaptation.internal.people.Somebody;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.habit.ActionClass;
import org.metahab.hub.Hub;
import org.metahab.hub.HubHistory;
import org.metahab.hub.OwnItems;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.item.Item;

/** Finds the items of ours whose history tells of other items; also those that are gone from the hub, by what is left of them. */
final class OwnTraces {

    private final Hub hub;
    private final Entries entries;
    private final LearningFilter filter;

    OwnTraces(Hub hub, Entries entries, LearningFilter filter) {
        this.hub = hub;
        this.entries = entries;
        this.filter = filter;
    }

    /** The names of those that tell of the scope's items in that time. */
    Set<String> of(Scope scope, HubHistory history, Instant from, Instant until) {
        Set<String> own = new TreeSet<>();
        hub.items().stream().map(Item::name).filter(OwnItems::isOwn).forEach(own::add);
        history.read(from, until, event -> {
            if (event.event() instanceof ItemStateChangedEvent change && OwnItems.isOwn(change.item())) {
                own.add(change.item());
            } else if (event.event() instanceof ItemCommandEvent command && OwnItems.isOwn(command.item())) {
                own.add(command.item());
            }
        });
        own.removeIf(item -> !tellsOf(item, scope));
        return own;
    }

    private boolean tellsOf(String own, Scope scope) {
        if (own.equals(Somebody.ITEM)) {
            return hub.items().stream()
                    .map(Item::name)
                    .anyMatch(item -> filter.concernsItem(scope, item) && Somebody.tellsOf(item, hub::item));
        }
        return filter.concernsItem(scope, Watched.item(own))
                || suggestion(own)
                        .flatMap(entries::find)
                        .filter(entry -> filter.concernsItem(
                                scope, ActionClass.parse(entry.habit()).item()))
                        .isPresent();
    }

    /** The suggestion whose rule goes by it. */
    private static Optional<String> suggestion(String own) {
        return DelayItem.parse(own).map(DelayItem::suggestion).or(() -> DueItem.parse(own)
                .map(DueItem::suggestion));
    }
}
