/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.due;

import java.util.List;
import org.metahab.adaptation.Suggestion;
import org.metahab.habit.ActionClass;
import org.metahab.hub.Hub;
import org.metahab.hub.OwnItems;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.value.OnOff;

/**
 * Keeps the items that live habits' rules follow: on while people are expected to do it and the habit has proved itself, off
 * otherwise, also while its rule is paused.
 */
public final class DueKeeper {

    private static final Source OURSELVES = new Source("org.metahab.adaptation");

    private final Hub hub;

    public DueKeeper(Hub hub) {
        this.hub = hub;
    }

    /** Adds the item that a suggestion's rule follows, where it follows one and it is missing. */
    public void provide(Suggestion suggestion) {
        DueItem.of(suggestion.rule()).ifPresent(this::provide);
    }

    private void provide(DueItem kept) {
        if (hub.item(kept.name()).isEmpty()) {
            hub.addItem(kept.item());
        }
    }

    /** Brings the items in line with what is expected now. */
    public void keep(List<Suggestion> suggestions, DueModel model) {
        for (Suggestion suggestion : suggestions) {
            DueItem.of(suggestion.rule()).ifPresent(kept -> keep(kept, suggestion, model));
        }
    }

    private void keep(DueItem kept, Suggestion suggestion, DueModel model) {
        boolean runs = suggestion.stage().isRunning();
        if (runs) {
            provide(kept);
        }
        boolean expected = runs && model.isExpected(ActionClass.parse(suggestion.habit()));
        OnOff state = expected ? OnOff.ON : OnOff.OFF;
        boolean isSo = hub.state(kept.name())
                .map(ItemState::state)
                .filter(state::equals)
                .isPresent();
        if (!isSo && hub.item(kept.name()).isPresent()) {
            hub.postUpdate(kept.name(), state, OURSELVES);
        }
    }

    /** Removes the items that no rule follows any more. */
    public void tidy() {
        List<String> followed = hub.rules().rules().stream()
                .flatMap(rule -> DueItem.of(rule).stream())
                .map(DueItem::name)
                .toList();
        OwnItems.removeUnused(hub, name -> DueItem.parse(name).isPresent(), followed);
    }
}
