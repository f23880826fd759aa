/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.item;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.metahab.history.EventSink;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/**
 * Makes of recorded states the events that a hub would have told: a change where the state is another one, and before it a
 * command where a person is known to have wanted it. One reading long.
 */
public final class ItemTrack {

    private final EventSink sink;
    private final Map<String, State> states = new HashMap<>();

    /** @param sink takes the events */
    public ItemTrack(EventSink sink) {
        this.sink = sink;
    }

    /** An item had a state; nobody says who is behind it, or a program is. */
    public void state(Instant at, String item, State state, Source source) {
        change(at, item, state, source);
    }

    /** A person brought an item into a state. */
    public void action(Instant at, String item, State state, String person) {
        Source source = Source.of(Source.REST, person);
        if (!state.equals(states.get(item)) && states.containsKey(item) && state instanceof Command command) {
            sink.event(new TimedEvent(at, new ItemCommandEvent(item, command, source)));
        }
        change(at, item, state, source);
    }

    /** What the item was last seen in. */
    public Optional<State> of(String item) {
        return Optional.ofNullable(states.get(item));
    }

    private void change(Instant at, String item, State state, Source source) {
        State old = states.getOrDefault(item, UnDef.NULL);
        if (!state.equals(old)) {
            states.put(item, state);
            sink.event(new TimedEvent(at, new ItemStateChangedEvent(item, old, state, source)));
        }
    }
}
