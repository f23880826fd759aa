/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.people;

import java.util.Collection;
import java.util.Optional;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.OnOff;

/** Notes when somebody was at home, as the hub's item tells or would have told. */
public final class SomebodyPast {

    private final ItemLookup items;
    private final Whereabouts people = new Whereabouts();
    private Optional<OnOff> told = Optional.empty();

    public SomebodyPast(ItemLookup items) {
        this.items = items;
    }

    /** Items that the home has. */
    public void know(Collection<Item> home) {
        home.stream().filter(item -> Somebody.isPerson(item, items)).forEach(item -> people.know(item.name()));
    }

    /** An item changed, which is noted already. */
    public void changed(Observation.Change change, Timeline timeline) {
        if (items.item(Somebody.ITEM).isEmpty()
                || !people.set(change.state().item(), change.state().bucket())) {
            return;
        }
        Optional<OnOff> now = people.anybody();
        if (now.isPresent() && !now.equals(told)) {
            String previous = told.map(OnOff::name).orElse("");
            timeline.change(
                    change.at(), new ActionClass(Somebody.ITEM, now.get().name()), previous);
            told = now;
        }
    }
}
