/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Actor;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.ItemRole;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/**
 * Tells who did what. A person acted when a command came from a user interface, or without a source outside any rule's
 * run, and when an item that people operate changed its state without a command of anybody's explaining it: a wall switch.
 * A change against a command that was given a blink ago is the device's, which was not ready or reports its old state.
 */
final class Attribution {

    private final ItemLookup items;
    private final Sightings sightings;
    private final Tally tally;
    private final SourceClassifier sources;
    private final RunningRules rules;
    private final CommandActors actors;
    private final CommandLog commands;
    private final ChatterGuard chatter = new ChatterGuard();
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, ItemStateEvent> requested = new HashMap<>();

    Attribution(StreamOptions options, ItemLookup items, Sightings sightings, Tally tally) {
        this.items = items;
        this.sightings = sightings;
        this.tally = tally;
        this.sources = new SourceClassifier(options.automationUsers());
        this.rules = new RunningRules(options.ruleGrace(), options.longestRun());
        this.actors = new CommandActors(sources, rules);
        this.commands = new CommandLog(options, items);
    }

    void accept(Instant at, HubEvent event) {
        if (event instanceof ItemCommandEvent command) {
            known(command.item()).ifPresent(item -> onCommand(at, item, command));
        } else if (event instanceof ItemStateChangedEvent change) {
            known(change.item()).ifPresent(item -> onChange(at, item, change));
        } else if (event instanceof ItemStateEvent state) {
            requested.put(state.item(), state);
        } else if (event instanceof RuleStatusInfoEvent status) {
            actors.onStatus(at, status);
        }
    }

    private Optional<Item> known(String name) {
        Optional<Item> item = items.item(name);
        if (item.isEmpty()) {
            tally.unknown++;
        }
        return item;
    }

    private void onCommand(Instant at, Item item, ItemCommandEvent event) {
        Command command = event.command();
        Optional<String> bucket = StateBuckets.ofCommand(item.type(), command);
        if (bucket.isEmpty()) {
            return;
        }
        if (commands.isDuplicate(at, item.name(), command)) {
            tally.repeats++;
            return;
        }
        Optional<Actor> passedOn = commands.passedOnBy(at, item, command);
        Actor actor = passedOn.orElseGet(() -> actors.of(at, event.source()));
        commands.add(at, item.name(), command, actor);
        ActionClass action = new ActionClass(item.name(), bucket.get());
        if (passedOn.isPresent() || SourceClassifier.isPassedOn(event.source())) {
            tally.echoes++;
            sightings.passedOn(at, action, actor);
        } else if (actor instanceof Actor.Person person) {
            sightings.action(at, item, action, command, person);
        } else {
            tally.automations++;
            sightings.automation(at, action, actor);
        }
    }

    private void onChange(Instant at, Item item, ItemStateChangedEvent event) {
        State state = event.state();
        if (state.equals(states.put(item.name(), state))) {
            tally.repeats++;
            return;
        }
        Optional<String> bucket = StateBuckets.ofState(item.type(), state);
        if (bucket.isEmpty()) {
            sightings.measurement(at, item, state);
            return;
        }
        State old = event.oldState();
        Optional<String> previous = StateBuckets.ofState(item.type(), old);
        if (bucket.equals(previous)) {
            return;
        }
        ActionClass reached = new ActionClass(item.name(), bucket.get());
        Optional<Actor> itself = commands.explaining(at, item, old, state);
        Optional<Actor> byGroup =
                itself.isPresent() ? Optional.empty() : commands.explainingByGroup(at, item, old, state);
        byGroup.ifPresent(actor -> sightings.passedOn(at, reached, actor));
        Optional<Actor> commanded = itself.or(() -> byGroup);
        if (commanded.isPresent()) {
            tally.echoes++;
        }
        boolean flippedBack = commands.isFresh(at, item.name());
        Actor actor = commanded.orElseGet(() -> flippedBack ? new Actor.Device() : actorOfChange(at, item, event));
        if (commanded.isEmpty() && !flippedBack) {
            commands.forget(item.name());
            if (actor instanceof Actor.Person person && state instanceof Command command) {
                sightings.action(at, item, reached, command, person);
            }
        }
        sightings.change(at, item, reached, previous.orElse(""), actor);
    }

    /** Who changed an item that nobody commanded. */
    private Actor actorOfChange(Instant at, Item item, ItemStateChangedEvent event) {
        Optional<Actor> told = sources.classify(sourceOf(event));
        if (told.isPresent() && !(told.get() instanceof Actor.Device) && !(told.get() instanceof Actor.Person)) {
            return told.get();
        }
        Optional<String> rule = rules.at(at);
        if (told.isEmpty() && rule.isPresent()) {
            return new Actor.Rule(rule.get());
        }
        boolean operated = ItemRole.of(item) == ItemRole.ACTUATOR
                && !(event.oldState() instanceof UnDef)
                && !SourceClassifier.isRecording(event.source())
                && !SourceClassifier.isAutoUpdate(sourceOf(event));
        if (!operated) {
            return new Actor.Device();
        }
        if (chatter.isChatter(at, item.name())) {
            tally.chatter++;
            return new Actor.Device();
        }
        return told.orElse(Actor.Person.UNKNOWN) instanceof Actor.Person person ? person : Actor.Person.UNKNOWN;
    }

    /** openHAB 4.3 names the source in the request for a state only, not in the change that follows. */
    private Source sourceOf(ItemStateChangedEvent event) {
        if (!event.source().isNone()) {
            return event.source();
        }
        ItemStateEvent request = requested.get(event.item());
        return request != null && request.state().equals(event.state()) ? request.source() : Source.NONE;
    }
}
