/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Scope;
import org.metahab.habit.Actor;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;
import org.metahab.hub.OwnItems;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateEvent;
import org.metahab.hub.event.ItemStateUpdatedEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;

/**
 * Tells what is learnt from. Events of excluded items and rooms are as if they had not been; while everything is excluded,
 * states are followed and nothing is an example.
 */
public final class LearningFilter {

    private final Supplier<List<Exclusion>> exclusions;
    private final Rooms rooms;

    public LearningFilter(WishBook book, ItemLookup items) {
        this(() -> book.wishes().leftOut(), items);
    }

    /** @param exclusions those of now */
    public LearningFilter(Supplier<List<Exclusion>> exclusions, ItemLookup items) {
        this.exclusions = exclusions;
        this.rooms = new Rooms(items);
    }

    /** Whether the event is taken in at all. */
    public boolean hears(TimedEvent event) {
        return !OwnItems.isOwn(item(event.event())) && !isExcluded(event);
    }

    /** Whether the event is of an excluded item. */
    public boolean isExcluded(TimedEvent event) {
        String item = item(event.event());
        return exclusions.get().stream()
                .anyMatch(exclusion -> exclusion.covers(event.at()) && concernsItem(exclusion.scope(), item));
    }

    /** Those items of which something is learnt now: neither our own nor excluded. */
    public List<Item> learnt(Collection<Item> items) {
        return items.stream()
                .filter(item ->
                        !OwnItems.isOwn(item.name()) && whyNot(item.name()).isEmpty())
                .toList();
    }

    /** Whether the action is an example. */
    public boolean learns(Observation.Action action) {
        return exclusions.get().stream()
                .noneMatch(exclusion -> exclusion.covers(action.at())
                        && (exclusion.scope() instanceof Scope.Everything || isOf(exclusion.scope(), action.who())));
    }

    /** Whether nothing that happened at that moment counts for or against a habit. */
    public boolean isLeftOut(Instant at) {
        return exclusions.get().stream()
                .anyMatch(exclusion -> exclusion.scope() instanceof Scope.Everything && exclusion.covers(at));
    }

    /** Why nothing is learnt of an item now; empty when it is. */
    public Optional<String> whyNot(String item) {
        return exclusions.get().stream()
                .filter(exclusion -> exclusion.end().isEmpty()
                        && (exclusion.scope() instanceof Scope.Everything || concernsItem(exclusion.scope(), item)))
                .map(Exclusion::reason)
                .findFirst();
    }

    /** Whether the scope means that item. */
    public boolean concernsItem(Scope scope, String item) {
        return (scope instanceof Scope.Item one && one.name().equals(item))
                || (scope instanceof Scope.Room room && rooms.isIn(item, room.name()));
    }

    private static boolean isOf(Scope scope, Actor.Person who) {
        return scope instanceof Scope.Person person && person.name().equals(who.name());
    }

    private static String item(HubEvent event) {
        if (event instanceof ItemCommandEvent command) {
            return command.item();
        } else if (event instanceof ItemStateChangedEvent change) {
            return change.item();
        } else if (event instanceof ItemStateEvent state) {
            return state.item();
        } else if (event instanceof ItemStateUpdatedEvent update) {
            return update.item();
        }
        return "";
    }
}
