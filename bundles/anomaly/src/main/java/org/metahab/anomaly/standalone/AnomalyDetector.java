/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.standalone;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.metahab.anomaly.Anomaly;
import org.metahab.anomaly.AnomalyOptions;
import org.metahab.anomaly.internal.watch.Cases;
import org.metahab.anomaly.internal.watch.Watches;
import org.metahab.habit.ItemLookup;
import org.metahab.hub.OwnItems;
import org.metahab.hub.event.ItemRemovedEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateUpdatedEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/**
 * Finds what is unlike a home, event by event, against each item's own past. The same events give the same anomalies. The cost
 * of an event does not grow with history; memory grows with the number of items only, less than 4 kB each. Not safe for use
 * by several threads at a time.
 */
public final class AnomalyDetector {

    private static final Duration TICK = Duration.ofMinutes(1);
    private static final Duration GENERATION = Duration.ofDays(45);

    private final ItemLookup items;
    private final Cases cases;
    private final Watches watches;
    private Instant nextTick = Instant.MIN;
    private Instant nextGeneration = Instant.MIN;

    /**
     * @param zone where the home is
     * @param items the home's items
     * @param listener is told of each anomaly when it begins, and once more when it is over
     */
    public AnomalyDetector(AnomalyOptions options, ZoneId zone, ItemLookup items, Consumer<Anomaly> listener) {
        this.items = items;
        this.cases = new Cases(listener);
        this.watches = new Watches(options, zone, cases);
    }

    /** Takes an event in; events are given in their order. */
    public void accept(TimedEvent event) {
        advance(event.at());
        if (event.event() instanceof ItemStateChangedEvent change) {
            told(event.at(), change.item(), change.state());
        } else if (event.event() instanceof ItemStateUpdatedEvent update) {
            told(event.at(), update.item(), update.state());
        } else if (event.event() instanceof ItemRemovedEvent removed) {
            watches.forget(removed.item().name());
        }
    }

    /** Tells the time where nothing happens. */
    public void advance(Instant now) {
        if (nextGeneration.equals(Instant.MIN)) {
            nextGeneration = now.plus(GENERATION);
        }
        if (!now.isBefore(nextGeneration)) {
            nextGeneration = now.plus(GENERATION);
            watches.age();
        }
        if (!now.isBefore(nextTick)) {
            nextTick = now.plus(TICK);
            watches.advance(now);
        }
    }

    /** Those that last and the latest that are over, newest first. */
    public List<Anomaly> all() {
        return cases.all();
    }

    private void told(Instant at, String name, State state) {
        if (!(state instanceof UnDef) && !OwnItems.isOwn(name)) {
            items.item(name)
                    .filter(item -> item.type() != ItemType.GROUP)
                    .ifPresent(item -> watches.told(at, item, state));
        }
    }
}
