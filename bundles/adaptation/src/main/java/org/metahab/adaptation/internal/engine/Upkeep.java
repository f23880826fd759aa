/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.control.LearningFilter;
import org.metahab.adaptation.internal.delay.DelayKeeper;
import org.metahab.adaptation.internal.delay.LastKeeper;
import org.metahab.adaptation.internal.due.DueKeeper;
import org.metahab.adaptation.internal.due.DueModel;
import org.metahab.adaptation.internal.people.SomebodyKeeper;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.sun.SunKeeper;
import org.metahab.hub.Hub;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemAddedEvent;
import org.metahab.hub.event.ItemRemovedEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemUpdatedEvent;
import org.metahab.hub.event.TimedEvent;

/**
 * Keeps the items of our own that rules look at: since when delays run, what was last, the sun, whether somebody is at home,
 * what people are expected to do.
 */
final class Upkeep {

    private final DelayKeeper delays;
    private final LastKeeper last;
    private final SunKeeper sun;
    private final SomebodyKeeper somebody;
    private final DueKeeper due;
    private final Entries entries;
    private boolean itemsChanged;

    Upkeep(Hub hub, ZoneId zone, LearningFilter filter, Entries entries) {
        this.entries = entries;
        this.delays = new DelayKeeper(hub, zone);
        this.last = new LastKeeper(hub, zone);
        this.sun = new SunKeeper(hub, zone);
        this.somebody = new SomebodyKeeper(hub, filter::learnt);
        this.due = new DueKeeper(hub);
    }

    /** Adds those that are of use now, before the past is read with what they would have held. */
    void begin(Instant now) {
        tidy();
        sun.keep(now);
        somebody.keep();
    }

    /** Time passes. Returns whether the past looks different now, as one of them came or went. */
    boolean advance(Instant now) {
        boolean otherPeople = itemsChanged && somebody.keep();
        itemsChanged = false;
        return sun.keep(now) | otherPeople;
    }

    /** Something happened. */
    void hear(TimedEvent event) {
        HubEvent what = event.event();
        if (what instanceof ItemStateChangedEvent change) {
            delays.changed(event.at(), change, running());
            last.changed(event.at(), change);
            somebody.changed(change);
        }
        itemsChanged |=
                what instanceof ItemAddedEvent || what instanceof ItemUpdatedEvent || what instanceof ItemRemovedEvent;
    }

    private List<Suggestion> running() {
        return entries.suggestions().stream()
                .filter(suggestion -> suggestion.stage().isRunning())
                .toList();
    }

    /** Tells rules that follow what is expected of it. */
    void expect(DueModel model) {
        due.keep(entries.suggestions(), model);
    }

    /** Adds the items that a suggestion's rule looks at, where they are missing. */
    void provide(Suggestion suggestion) {
        delays.provide(suggestion);
        last.provide(suggestion);
        due.provide(suggestion);
    }

    /** Removes the items that no rule looks at any more. */
    void tidy() {
        delays.tidy();
        last.tidy();
        due.tidy();
    }
}
