/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.people;

import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.metahab.hub.Hub;
import org.metahab.hub.OwnItems;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.OnOff;

/** Keeps the hub's item that is on while somebody is at home, where it is of use or a rule needs it. */
public final class SomebodyKeeper {

    private static final Source OURSELVES = new Source("org.metahab.adaptation");

    private final Hub hub;
    private final UnaryOperator<Collection<Item>> learnt;
    private Whereabouts people = new Whereabouts();
    private Optional<OnOff> told = Optional.empty();

    /** @param learnt leaves those items that something is learnt of */
    public SomebodyKeeper(Hub hub, UnaryOperator<Collection<Item>> learnt) {
        this.hub = hub;
        this.learnt = learnt;
    }

    /** To be called at first, and when items came or went. Returns whether the item came or went. */
    public boolean keep() {
        Collection<Item> home = learnt.apply(hub.items());
        people = new Whereabouts();
        home.stream()
                .filter(item -> Somebody.isPerson(item, hub::item))
                .map(Item::name)
                .forEach(person -> {
                    people.know(person);
                    hub.state(person)
                            .ifPresent(known -> people.set(person, known.state().text()));
                });
        boolean wasThere = isThere();
        if (Somebody.isOfUse(home, hub::item)) {
            OwnItems.add(hub, Somebody.item());
            told = Optional.empty();
            tell();
        } else if (wasThere && !isNeeded()) {
            hub.removeItem(Somebody.ITEM);
        }
        return wasThere != isThere();
    }

    /** An item changed. */
    public void changed(ItemStateChangedEvent change) {
        if (people.set(change.item(), change.state().text())) {
            tell();
        }
    }

    private boolean isThere() {
        return hub.item(Somebody.ITEM).isPresent();
    }

    private boolean isNeeded() {
        return hub.rules().rules().stream()
                .flatMap(rule -> Stream.concat(rule.triggers().stream(), rule.conditions().stream()))
                .anyMatch(module -> Somebody.ITEM.equals(module.configuration().get("itemName")));
    }

    private void tell() {
        Optional<OnOff> now = people.anybody();
        if (now.isPresent() && !now.equals(told) && isThere()) {
            hub.postUpdate(Somebody.ITEM, now.get(), OURSELVES);
            told = now;
        }
    }
}
