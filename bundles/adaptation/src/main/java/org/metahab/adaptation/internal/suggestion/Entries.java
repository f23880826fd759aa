/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;

/** All habits that came further than being observed. Each step is stored before it is told. For one thread at a time. */
public final class Entries {

    private final SuggestionStore store;
    private final Consumer<Suggestion> listener;
    private final Map<String, Entry> byHabit = new LinkedHashMap<>();
    private int highest;

    /** @param listener is told each new suggestion and each new stage of one; must not block */
    public Entries(SuggestionStore store, Consumer<Suggestion> listener) {
        this.store = store;
        this.listener = listener;
        this.highest = store.highest();
        store.load().forEach(entry -> byHabit.put(entry.habit(), entry));
    }

    /** The highest number that the id of a suggestion ever had, also of one that is forgotten. */
    int highest() {
        return highest;
    }

    /** All, oldest first. */
    public List<Entry> all() {
        return List.copyOf(byHabit.values());
    }

    /** All suggestions, oldest first. */
    public List<Suggestion> suggestions() {
        return all().stream().flatMap(entry -> entry.made().stream()).toList();
    }

    /** What is stored of a habit. */
    public Optional<Entry> ofHabit(String habit) {
        return Optional.ofNullable(byHabit.get(habit));
    }

    /** The one whose suggestion has that id. */
    public Optional<Entry> find(String id) {
        return all().stream()
                .filter(entry -> entry.made().filter(s -> s.id().equals(id)).isPresent())
                .findFirst();
    }

    /** The one whose suggestion has a rule with that uid. */
    public Optional<Entry> ofRule(String uid) {
        return all().stream()
                .filter(entry ->
                        entry.made().filter(s -> s.rule().uid().equals(uid)).isPresent())
                .findFirst();
    }

    /** @throws NoSuchElementException when there is no such suggestion; the message names those that there are */
    public Entry require(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no suggestion '" + id + "'" + known()));
    }

    private String known() {
        String ids = suggestions().stream().map(Suggestion::id).collect(Collectors.joining(", "));
        return ids.isEmpty() ? "; none was made yet" : "; there are " + ids;
    }

    /** Stores a new form, and tells the suggestion where there is one. */
    Entry save(Entry entry) throws IOException {
        store.save(entry);
        highest = Math.max(highest, SuggestionIds.number(entry));
        byHabit.put(entry.habit(), entry);
        entry.made().ifPresent(listener);
        return entry;
    }

    /** Stores a new form at the same stage, of which nobody is told. */
    void keep(Entry entry) throws IOException {
        store.save(entry);
        remember(entry);
    }

    /** Stores new forms, so that nothing of the former ones is left, and tells the suggestions. */
    void replace(List<Entry> changed) throws IOException {
        for (Entry entry : changed) {
            save(entry);
        }
        store.erase(Set.of());
    }

    /** Keeps a new form until the program ends or another one is stored. */
    void remember(Entry entry) {
        byHabit.put(entry.habit(), entry);
    }

    /**
     * Erases habits for good, and tells those that were suggested.
     *
     * @param left what stays of some of them; nothing of it was suggested
     */
    void erase(Set<String> habits, List<Entry> left, Instant now) throws IOException {
        Set<String> gone = new HashSet<>(habits);
        for (Entry entry : left) {
            store.save(entry);
            gone.remove(entry.habit());
        }
        store.erase(gone);
        for (String habit : habits) {
            Entry erased = byHabit.remove(habit);
            if (erased != null) {
                erased.to(Stage.FORGOTTEN, now, Move.By.PERSON, "").made().ifPresent(listener);
            }
        }
        left.forEach(this::remember);
    }
}
