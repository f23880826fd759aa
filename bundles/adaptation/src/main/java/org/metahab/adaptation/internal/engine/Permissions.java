/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.metahab.adaptation.Caution;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.control.Erasure;
import org.metahab.adaptation.internal.control.Permission;
import org.metahab.adaptation.internal.control.WishBook;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.Harm;
import org.metahab.adaptation.internal.suggestion.SuggestionBook;
import org.metahab.habit.ActionClass;
import org.metahab.hub.Items;
import org.metahab.hub.item.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps rules from acting on what can harm without a person's word. A permission is for the rule as it was put to people, until
 * that is declined, undone, forgotten, or put with another rule. For one thread at a time.
 */
final class Permissions {

    private static final Logger LOGGER = LoggerFactory.getLogger(Permissions.class);
    private static final Set<Stage> ENDS = Set.of(Stage.REVISED, Stage.REJECTED, Stage.RETIRED);

    private final Harm harm;
    private final Items items;
    private final WishBook wishes;
    private final Entries entries;
    private final SuggestionBook book;

    Permissions(Map<String, Caution> harmful, Items items, WishBook wishes, Entries entries, SuggestionBook book) {
        this.harm = new Harm(harmful, items);
        this.items = items;
        this.wishes = wishes;
        this.entries = entries;
        this.book = book;
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
                if (!isPermitted(suggestion.habit(), this::holds)) {
                    throw refused(found.get(), "it takes a person's permission in writing first");
                }
            }
        }
    }

    /** @throws IllegalStateException when it takes a person's word to let its rule act */
    void requireNoWord(Suggestion suggestion) {
        found(suggestion).ifPresent(found -> {
            throw refused(found, "it takes a person's word first");
        });
    }

    /** @throws IllegalStateException when its rule may not even ask */
    void requireMayAsk(Suggestion suggestion) {
        found(suggestion).filter(found -> found.caution() == Caution.NEVER).ifPresent(found -> {
            throw refused(found, "no rule acts on it");
        });
    }

    /** See {@link org.metahab.adaptation.Control#permit}. */
    void permit(String id, String person, String text, Instant now) {
        Suggestion suggestion = entries.require(id).made().orElseThrow();
        String label = item(suggestion).map(Item::displayName).orElse(suggestion.habit());
        if (person.isBlank() || !text.toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Write who allows what, with the name of the item: '" + label + "'");
        }
        wishes.permit(new Permission(suggestion.habit(), person, text, now));
    }

    /** Takes the permissions for a suggestion back, and returns whether there were any. */
    boolean takeBack(Suggestion suggestion) {
        boolean was = isPermitted(suggestion.habit(), permission -> true);
        wishes.dropPermissions(permission -> permission.habit().equals(suggestion.habit()));
        return was;
    }

    /** Drops those that a person gave who is forgotten; what acts by them alone is paused first. */
    void forget(Erasure erasure, Instant now) {
        if (erasure.scope() instanceof Scope.Person person) {
            Predicate<Permission> theirs = permission -> permission.person().equalsIgnoreCase(person.name())
                    && !permission.at().isBefore(erasure.from())
                    && permission.at().isBefore(erasure.until());
            for (Permission permission : wishes.wishes().permissions()) {
                if (theirs.test(permission)) {
                    entries.ofHabit(permission.habit())
                            .filter(Supervisor::acts)
                            .flatMap(Entry::made)
                            .filter(suggestion -> needsMore(suggestion, theirs.negate()))
                            .ifPresent(suggestion -> book.pause(suggestion.id(), "nobody's permission is left", now));
                }
            }
            wishes.dropPermissions(theirs);
        }
    }

    private boolean needsMore(Suggestion suggestion, Predicate<Permission> left) {
        return found(suggestion)
                        .filter(found -> found.caution() == Caution.IN_WRITING)
                        .isPresent()
                && !isPermitted(suggestion.habit(), left.and(this::holds));
    }

    /** Drops those that hold no more. */
    void tidy() {
        try {
            wishes.dropPermissions(permission -> !holds(permission));
        } catch (IllegalStateException e) {
            LOGGER.error("Permissions that hold no more are kept for now", e);
        }
    }

    private boolean isPermitted(String habit, Predicate<Permission> which) {
        return wishes.wishes().permissions().stream()
                .anyMatch(permission -> permission.habit().equals(habit) && which.test(permission));
    }

    private boolean holds(Permission permission) {
        return entries.ofHabit(permission.habit())
                .flatMap(Permissions::put)
                .filter(since -> !permission.at().isBefore(since))
                .isPresent();
    }

    /** When its rule as it is now was put to people, or last declined or undone; empty when it never was. */
    private static Optional<Instant> put(Entry entry) {
        List<Move> moves = entry.life().moves();
        Optional<Move> first =
                moves.stream().filter(move -> move.to() == Stage.SUGGESTED).findFirst();
        return moves.stream()
                .filter(move -> ENDS.contains(move.to()))
                .reduce((earlier, later) -> later)
                .or(() -> first)
                .map(Move::at);
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
