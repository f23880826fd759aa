/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.delay;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.Hub;
import org.metahab.hub.OwnItems;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.value.DateTime;

/** Keeps when items last came into the states that rules ask about, where the hub has an item for it. */
public final class LastKeeper {

    private static final Source OURSELVES = new Source("org.metahab.adaptation");

    private final Hub hub;
    private final ZoneId zone;

    public LastKeeper(Hub hub, ZoneId zone) {
        this.hub = hub;
        this.zone = zone;
    }

    /** Adds the items that the conditions of a suggestion's rule ask, where they are missing. */
    public void provide(Suggestion suggestion) {
        LastItem.of(suggestion.rule()).stream()
                .filter(kept -> hub.item(kept.name()).isEmpty())
                .forEach(kept -> hub.addItem(kept.item()));
    }

    /** An item changed. */
    public void changed(Instant at, ItemStateChangedEvent change) {
        Reached.by(change, hub)
                .map(reached -> new LastItem(reached).name())
                .filter(name -> hub.item(name).isPresent())
                .ifPresent(name -> hub.postUpdate(
                        name, new DateTime(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone)), OURSELVES));
    }

    /** Removes the items that no rule asks any more. */
    public void tidy() {
        List<String> asked = hub.rules().rules().stream()
                .flatMap(rule -> LastItem.of(rule).stream())
                .map(LastItem::name)
                .toList();
        OwnItems.removeUnused(hub, name -> LastItem.parse(name).isPresent(), asked);
    }
}
