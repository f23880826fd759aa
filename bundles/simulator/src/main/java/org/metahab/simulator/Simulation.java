/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.Command;
import org.metahab.simulator.internal.life.Life;
import org.metahab.simulator.truth.HabitOccurrence;
import org.metahab.simulator.truth.RuleDeed;
import org.metahab.simulator.truth.TrueAction;

/**
 * A household's life, event by event, as a hub would tell it: sensors and devices report states, people press switches at
 * devices or send commands from a user interface, and the home's own automations run. Made as it is read; for one thread
 * at a time.
 */
public final class Simulation implements Iterator<TimedEvent> {

    private final Life life;

    Simulation(Life life) {
        this.life = life;
    }

    @Override
    public boolean hasNext() {
        return life.hasNext();
    }

    @Override
    public TimedEvent next() {
        return life.next();
    }

    /**
     * The next event before a moment; empty when there is none, and then it is that moment in the home.
     *
     * @throws IllegalStateException when it is later there already
     */
    public Optional<TimedEvent> nextBefore(Instant moment) {
        return life.nextBefore(moment);
    }

    /**
     * A rule of the hub tells an item what to do, now. The device follows soon; who wanted to do the same has no need to any
     * more; and where no habit says so, whoever notices takes it back.
     */
    public void command(String rule, String item, Command command) {
        life.command(rule, item, command);
    }

    /** What rules of the hub did until now, in order of time. */
    public List<RuleDeed> deeds() {
        return life.deeds();
    }

    /** The events that are still to come, in their order. */
    public Stream<TimedEvent> events() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** What people and the home's own rules did until now, and why, in order of time. */
    public List<TrueAction> actions() {
        return life.actions();
    }

    /** The chances to follow a habit until now, in their order. */
    public List<HabitOccurrence> occurrences() {
        return life.occurrences();
    }
}
