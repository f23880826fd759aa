/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.metahab.habit.Actor;
import org.metahab.habit.ItemLookup;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;

/**
 * Tells which events came of what a person did, though they don't name the person: commands that a group passed on, and changes
 * of state that devices told of. Without the person's command such a change would look like somebody's at a wall switch. To be
 * asked about each event of a history once, in their order. For one thread at a time.
 */
public final class Aftermath implements Predicate<TimedEvent> {

    private static final Actor OTHER = new Actor.Device();

    private final StreamOptions options;
    private final ItemLookup items;
    private final Actor person;
    private final String name;
    private final Instant from;
    private final Instant until;
    private final CommandLog commands;

    /**
     * @param person the account's name
     * @param from first moment of what the person did
     * @param until first moment that counts no more
     */
    public Aftermath(StreamOptions options, ItemLookup items, String person, Instant from, Instant until) {
        this.options = options;
        this.items = items;
        this.person = new Actor.Person(person);
        this.name = person;
        this.from = from;
        this.until = until;
        this.commands = new CommandLog(options, items);
    }

    /** The first moment at which nothing can come of it any more. */
    public Instant end() {
        return until.plus(options.slowEcho()).plusMillis(1);
    }

    @Override
    public boolean test(TimedEvent timed) {
        HubEvent event = timed.event();
        if (event instanceof ItemCommandEvent command) {
            return items.item(command.item())
                    .filter(item -> isPassedOn(timed.at(), item, command))
                    .isPresent();
        }
        return event instanceof ItemStateChangedEvent change
                && items.item(change.item())
                        .filter(item -> isEffect(timed.at(), item, change))
                        .isPresent();
    }

    private boolean isPassedOn(Instant at, Item item, ItemCommandEvent event) {
        boolean theirs = names(event.source()) && !at.isBefore(from) && at.isBefore(until);
        if (commands.isDuplicate(at, item.name(), event.command())) {
            return !theirs
                    && commands.fresh(at, item.name()).filter(person::equals).isPresent();
        }
        Optional<Actor> passedOn = commands.passedOnBy(at, item, event.command());
        Actor actor = theirs ? person : passedOn.orElse(OTHER);
        commands.add(at, item.name(), event.command(), actor);
        return !theirs && actor.equals(person);
    }

    private boolean isEffect(Instant at, Item item, ItemStateChangedEvent event) {
        Optional<Actor> commanded = commands.explaining(at, item, event.oldState(), event.state())
                .or(() -> commands.fresh(at, item.name()));
        if (commanded.isEmpty()) {
            commands.forget(item.name());
        }
        return commanded.filter(person::equals).isPresent() && !names(event.source());
    }

    private boolean names(Source source) {
        return source.stations().stream()
                .anyMatch(station -> station.actor().filter(name::equals).isPresent());
    }
}
