/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.delay;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.metahab.adaptation.Suggestion;
import org.metahab.habit.ActionClass;
import org.metahab.hub.Hub;
import org.metahab.hub.OwnItems;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/**
 * Keeps since when the delays of our rules run. A delay begins when its item comes into the awaited state, anew where it does
 * so once more; it ends without effect when the item that the rule operates changes meanwhile, whoever changed it.
 */
public final class DelayKeeper {

    private static final Source OURSELVES = new Source("org.metahab.adaptation");

    private final Hub hub;
    private final ZoneId zone;

    public DelayKeeper(Hub hub, ZoneId zone) {
        this.hub = hub;
        this.zone = zone;
    }

    /** Adds the item that a suggestion's rule waits for, where it needs one and it is missing. */
    public void provide(Suggestion suggestion) {
        DelayItem.of(suggestion.rule()).ifPresent(this::provide);
    }

    private void provide(DelayItem kept) {
        if (hub.item(kept.name()).isEmpty()) {
            hub.addItem(kept.item());
        }
    }

    /**
     * An item changed.
     *
     * @param running suggestions whose rules run
     */
    public void changed(Instant at, ItemStateChangedEvent change, List<Suggestion> running) {
        Optional<ActionClass> reached = Reached.by(change, hub);
        for (Suggestion suggestion : running) {
            DelayItem.of(suggestion.rule()).ifPresent(kept -> {
                if (reached.filter(kept.state()::equals).isPresent()) {
                    provide(kept);
                    post(kept, new DateTime(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
                } else if (ActionClass.parse(suggestion.habit()).item().equals(change.item()) && isRunning(kept)) {
                    post(kept, UnDef.UNDEF);
                }
            });
        }
    }

    private boolean isRunning(DelayItem kept) {
        return hub.state(kept.name())
                .map(ItemState::state)
                .filter(DateTime.class::isInstance)
                .isPresent();
    }

    private void post(DelayItem kept, State since) {
        hub.postUpdate(kept.name(), since, OURSELVES);
    }

    /** Removes the items that no rule waits for any more. */
    public void tidy() {
        List<String> awaited = hub.rules().rules().stream()
                .flatMap(rule -> DelayItem.of(rule).stream())
                .map(DelayItem::name)
                .toList();
        OwnItems.removeUnused(hub, name -> DelayItem.parse(name).isPresent(), awaited);
    }
}
