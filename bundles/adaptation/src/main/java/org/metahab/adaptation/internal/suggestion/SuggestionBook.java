/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestion.State;
import org.metahab.hub.rule.RuleRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All suggestions and what became of them. Each step is stored before it is told. For one thread at a time.
 *
 * <p>A step of two parts (the rule, the record) is finished after a crash between them: an acceptance installs the rule
 * first, so an open suggestion whose rule is there was accepted; an undo is recorded first, so a rule that is there in
 * spite of it goes.
 */
public final class SuggestionBook {

    private static final Logger LOGGER = LoggerFactory.getLogger(SuggestionBook.class);
    private static final String PREFIX = "s";

    private final RuleInstaller installer;
    private final SuggestionStore store;
    private final Consumer<Suggestion> listener;
    private final int reversalsToPause;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @param listener is told each new suggestion and each new state; must not block */
    public SuggestionBook(
            RuleRegistry rules, SuggestionStore store, int reversalsToPause, Consumer<Suggestion> listener) {
        this.installer = new RuleInstaller(rules);
        this.store = store;
        this.reversalsToPause = reversalsToPause;
        this.listener = listener;
        store.load().forEach(entry -> entries.put(entry.suggestion().id(), entry));
    }

    /** All, oldest first. */
    public List<Suggestion> all() {
        return entries.values().stream().map(Entry::suggestion).toList();
    }

    /** The suggestion with that id. */
    public Optional<Suggestion> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::suggestion);
    }

    /** The suggestion made for a habit. */
    public Optional<Suggestion> ofHabit(String habit) {
        return all().stream()
                .filter(suggestion -> suggestion.habit().equals(habit))
                .findFirst();
    }

    /** The suggestion whose rule has that uid. */
    public Optional<Suggestion> ofRule(String uid) {
        return all().stream()
                .filter(suggestion -> suggestion.rule().uid().equals(uid))
                .findFirst();
    }

    /** How many wait for an answer. */
    public int open() {
        return (int) all().stream()
                .filter(suggestion -> suggestion.state() == State.OPEN)
                .count();
    }

    /** The id that the next suggestion gets. */
    public String nextId() {
        int highest = entries.keySet().stream()
                .mapToInt(id -> Integer.parseInt(id.substring(PREFIX.length())))
                .max()
                .orElse(0);
        return PREFIX + (highest + 1);
    }

    /**
     * Adds a suggestion.
     *
     * @throws IOException when it cannot be stored; then it is not made
     */
    public void add(Suggestion suggestion) throws IOException {
        save(new Entry(suggestion, 0));
    }

    /** Installs a suggestion's rule, or enables it again. See {@link org.metahab.adaptation.Suggestions#accept}. */
    public Suggestion accept(String id, Instant now) {
        Entry entry = entry(id);
        Suggestion suggestion = entry.suggestion();
        installer.install(suggestion.rule());
        if (suggestion.state() == State.ACCEPTED) {
            return suggestion;
        }
        try {
            return save(new Entry(suggestion.in(State.ACCEPTED, now, ""), 0));
        } catch (IOException e) {
            installer.withdraw(suggestion.rule());
            throw notStored(id, e);
        }
    }

    /** See {@link org.metahab.adaptation.Suggestions#reject}. */
    public Suggestion reject(String id, String reason, Instant now) {
        Entry entry = entry(id);
        State state = entry.suggestion().state();
        if (state == State.ACCEPTED || state == State.PAUSED) {
            throw new IllegalStateException("Suggestion " + id + " was accepted; undo it to remove its rule");
        }
        try {
            return save(new Entry(entry.suggestion().in(State.REJECTED, now, reason), 0));
        } catch (IOException e) {
            throw notStored(id, e);
        }
    }

    /** See {@link org.metahab.adaptation.Suggestions#undo}. */
    public Suggestion undo(String id, String reason, Instant now) {
        Entry entry = entry(id);
        State state = entry.suggestion().state();
        if (state != State.ACCEPTED && state != State.PAUSED) {
            throw new IllegalStateException("Suggestion " + id + " is not accepted, so there is nothing to undo");
        }
        Suggestion undone;
        try {
            undone = save(new Entry(entry.suggestion().in(State.UNDONE, now, reason), 0));
        } catch (IOException e) {
            throw notStored(id, e);
        }
        if (installer.withdraw(undone.rule())) {
            LOGGER.info(
                    "The rule {} was edited by hand, so it is disabled and kept; delete it among the rules",
                    undone.rule().uid());
        }
        return undone;
    }

    /** A person deleted the rule of a suggestion among the hub's rules: that undoes it. */
    public void ruleDeleted(String uid, Instant now) {
        ofRule(uid)
                .filter(suggestion -> suggestion.state() == State.ACCEPTED || suggestion.state() == State.PAUSED)
                .filter(suggestion -> !installer.isInstalled(suggestion.rule()))
                .ifPresent(suggestion -> {
                    try {
                        save(new Entry(suggestion.in(State.UNDONE, now, "its rule was deleted"), 0));
                    } catch (IOException e) {
                        LOGGER.error("Cannot store that the rule of suggestion {} was deleted", suggestion.id(), e);
                    }
                });
    }

    /** Counts a reversal by a person against an accepted suggestion, and pauses its rule when there are enough. */
    public void reversed(String id, Instant now) {
        Entry entry = entry(id);
        Suggestion suggestion = entry.suggestion();
        int reversals = entry.reversals() + 1;
        boolean pause = reversals >= reversalsToPause && installer.isUnedited(suggestion.rule());
        String times = reversals == 1 ? "once" : reversals + " times";
        Suggestion noted = pause
                ? suggestion.in(State.PAUSED, now, "people reversed what its rule did " + times + "; it is paused")
                : suggestion.in(suggestion.state(), suggestion.since(), "people reversed what its rule did " + times);
        if (pause) {
            installer.disable(suggestion.rule());
        }
        try {
            keep(new Entry(noted, reversals));
            if (pause) {
                listener.accept(noted);
            }
        } catch (IOException e) {
            LOGGER.error("Cannot store that people reversed the rule of suggestion {}", id, e);
        }
    }

    /** Finishes what a crash left half done; what can't be finished now is logged and tried again at the next start. */
    public void reconcile(Instant now) {
        for (Suggestion suggestion : all()) {
            try {
                reconcile(suggestion, now);
            } catch (IllegalStateException e) {
                LOGGER.error("Suggestion {} and its rule can't be brought in line now", suggestion.id(), e);
            }
        }
    }

    private void reconcile(Suggestion suggestion, Instant now) {
        boolean installed = installer.isInstalled(suggestion.rule());
        if (suggestion.state() == State.OPEN && installed) {
            accept(suggestion.id(), now);
        } else if (suggestion.state() == State.UNDONE && installer.isUnedited(suggestion.rule())) {
            installer.withdraw(suggestion.rule());
        } else if (suggestion.state() == State.PAUSED && installed) {
            installer.disable(suggestion.rule());
        }
    }

    private Entry entry(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new NoSuchElementException("There is no suggestion '" + id + "'"
                    + (entries.isEmpty()
                            ? "; none was made yet"
                            : "; there are " + String.join(", ", entries.keySet())));
        }
        return entry;
    }

    private Suggestion save(Entry entry) throws IOException {
        keep(entry);
        listener.accept(entry.suggestion());
        return entry.suggestion();
    }

    private void keep(Entry entry) throws IOException {
        store.save(entry);
        entries.put(entry.suggestion().id(), entry);
    }

    private static IllegalStateException notStored(String id, IOException cause) {
        return new IllegalStateException(
                "The answer to suggestion " + id + " could not be stored, so nothing was changed: "
                        + cause.getMessage(),
                cause);
    }
}
