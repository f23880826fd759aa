/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.HubClock;
import org.metahab.hub.Items;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.RuleAddedEvent;
import org.metahab.hub.event.RuleRemovedEvent;
import org.metahab.hub.event.RuleUpdatedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.runtime.internal.rule.engine.RuleEngine;
import org.metahab.hub.runtime.internal.rule.handler.RuleControl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All rules of the hub: managed ones, which are stored, and those from files, which are read-only here. A rule keeps its
 * uid for itself: of two with the same, the first stays.
 */
public final class Rules implements RuleCatalogue, RuleControl, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Rules.class);

    private final RuleBook book;
    private final Ephemeris ephemeris;
    private final Consumer<HubEvent> bus;
    private final RuleEngine engine;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> disabled;

    /** Puts the managed rules to work. */
    public Rules(
            Items items,
            HubClock clock,
            Ephemeris ephemeris,
            RuleBook book,
            Consumer<HubEvent> bus,
            Executor executor) {
        this.book = book;
        this.ephemeris = ephemeris;
        this.bus = bus;
        engine = new RuleEngine(items, clock, ephemeris, this, bus, executor);
        disabled = book.disabled();
        book.rules().forEach(rule -> enter(rule, null));
    }

    @Override
    public synchronized Collection<Rule> rules() {
        return entries.values().stream().map(Entry::rule).toList();
    }

    @Override
    public synchronized Optional<Rule> rule(String uid) {
        return Optional.ofNullable(entries.get(uid)).map(Entry::rule);
    }

    @Override
    public Optional<RuleStatusInfo> status(String uid) {
        return engine.status(uid);
    }

    @Override
    public synchronized boolean isEditable(String uid) {
        Entry entry = entries.get(uid);
        return entry != null && entry.file == null;
    }

    @Override
    public Ephemeris ephemeris() {
        return ephemeris;
    }

    @Override
    public synchronized RuleStatusInfo add(Rule rule) {
        if (entries.containsKey(rule.uid())) {
            throw new IllegalArgumentException(
                    "There is a rule '" + rule.uid() + "' already; update it, or choose another uid");
        }
        book.put(rule);
        return enter(rule, null);
    }

    @Override
    public synchronized RuleStatusInfo update(Rule rule) {
        requireManaged(entry(rule.uid()));
        book.put(rule);
        return enter(rule, null);
    }

    @Override
    public synchronized Optional<Rule> remove(String uid) {
        Entry entry = entries.get(uid);
        if (entry == null) {
            return Optional.empty();
        }
        requireManaged(entry);
        book.remove(uid);
        if (disabled.remove(uid)) {
            book.setDisabled(uid, false);
        }
        leave(entry);
        return Optional.of(entry.rule);
    }

    @Override
    public synchronized void setEnabled(String uid, boolean enabled) {
        Entry entry = entry(uid);
        if (enabled == disabled.contains(uid)) {
            book.setDisabled(uid, !enabled);
            if (enabled) {
                disabled.remove(uid);
            } else {
                disabled.add(uid);
            }
            engine.put(entry.rule, enabled);
        }
    }

    @Override
    public void runNow(String uid, boolean considerConditions) {
        run(uid, considerConditions, Source.NONE);
    }

    @Override
    public void run(String uid, boolean considerConditions, Source cause) {
        engine.run(uid, considerConditions, cause);
    }

    /** The rules that a file holds now, instead of those that it held before. */
    synchronized void setFileRules(Path file, List<Rule> rules) {
        List<String> kept = rules.stream().map(Rule::uid).toList();
        List<Entry> gone = entries.values().stream()
                .filter(entry -> file.equals(entry.file) && !kept.contains(entry.rule.uid()))
                .toList();
        gone.forEach(this::leave);
        for (Rule rule : rules) {
            Entry present = entries.get(rule.uid());
            if (present == null || file.equals(present.file) && !present.rule.equals(rule)) {
                enter(rule, file);
            } else if (!file.equals(present.file)) {
                LOGGER.error(
                        "{}: the rule '{}' is left out, as there is one of that uid {}; give it another uid",
                        file,
                        rule.uid(),
                        present.file == null ? "that was added through the API" : "in " + present.file);
            }
        }
    }

    /** Tells the triggers an event. */
    public void onEvent(HubEvent event) {
        engine.onEvent(event);
    }

    /** Fires start-level triggers. */
    void onHubStarted() {
        engine.onHubStarted();
    }

    @Override
    public void close() {
        engine.close();
    }

    private RuleStatusInfo enter(Rule rule, @Nullable Path file) {
        Entry before = entries.put(rule.uid(), new Entry(rule, file));
        bus.accept(
                before == null
                        ? new RuleAddedEvent(rule, Source.NONE)
                        : new RuleUpdatedEvent(before.rule, rule, Source.NONE));
        return engine.put(rule, !disabled.contains(rule.uid()));
    }

    private void leave(Entry entry) {
        entries.remove(entry.rule.uid());
        engine.remove(entry.rule.uid());
        bus.accept(new RuleRemovedEvent(entry.rule, Source.NONE));
    }

    private Entry entry(String uid) {
        Entry entry = entries.get(uid);
        if (entry == null) {
            throw new NoSuchElementException("There is no rule '" + uid + "'");
        }
        return entry;
    }

    private static void requireManaged(Entry entry) {
        if (entry.file != null) {
            throw new IllegalStateException(
                    "The rule '" + entry.rule.uid() + "' comes from " + entry.file + "; change it there");
        }
    }

    private record Entry(Rule rule, @Nullable Path file) {}
}
