/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metahab.adaptation.Caution;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.control.Permission;
import org.metahab.adaptation.internal.control.WishBook;
import org.metahab.adaptation.internal.suggestion.Harm;
import org.metahab.habit.ActionClass;
import org.metahab.hub.Items;
import org.metahab.hub.item.Item;

/** Keeps rules from acting on what can harm without a person's word. For one thread at a time. */
final class Permissions {

    private final Harm harm;
    private final Items items;
    private final WishBook wishes;

    Permissions(Map<String, Caution> harmful, Items items, WishBook wishes) {
        this.harm = new Harm(harmful, items);
        this.items = items;
        this.wishes = wishes;
    }

    /** @throws IllegalStateException when its rule may not act by itself; the message says what it takes */
    void requireMayAct(Suggestion suggestion) {
        Optional<Harm.Found> found = found(suggestion);
        if (found.isEmpty()) {
            return;
        }
        switch (found.get().caution()) {
            case NEVER -> throw refused(found.get(), "no rule acts on it");
            case EACH_TIME -> throw refused(found.get(), "it takes a person's word each time: try it out instead");
            case IN_WRITING -> {
                if (!wishes.isPermitted(suggestion.habit())) {
                    throw refused(found.get(), "it takes a person's permission in writing first");
                }
            }
        }
    }

    /** @throws IllegalStateException when its rule may not even ask */
    void requireMayAsk(Suggestion suggestion) {
        found(suggestion).filter(found -> found.caution() == Caution.NEVER).ifPresent(found -> {
            throw refused(found, "no rule acts on it");
        });
    }

    /** See {@link org.metahab.adaptation.Control#permit}. */
    void permit(Suggestion suggestion, String person, String text, Instant now) {
        String label = item(suggestion).map(Item::displayName).orElse(suggestion.habit());
        if (person.isBlank() || !text.toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Write who allows what, with the name of the item: '" + label + "'");
        }
        wishes.permit(new Permission(suggestion.habit(), person, text, now));
    }

    private Optional<Harm.Found> found(Suggestion suggestion) {
        return item(suggestion).flatMap(harm::wordOf);
    }

    private Optional<Item> item(Suggestion suggestion) {
        return items.item(ActionClass.parse(suggestion.habit()).item());
    }

    private static IllegalStateException refused(Harm.Found found, String what) {
        return new IllegalStateException("'" + found.word() + "' stands for what can harm, and " + what);
    }
}
