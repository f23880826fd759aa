/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.metahab.hub.HubClock;
import org.metahab.hub.Items;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.runtime.internal.rule.RuleBook;
import org.metahab.hub.runtime.internal.rule.Rules;
import org.metahab.hub.runtime.internal.store.MemoryDocuments;

/**
 * The standalone hub's rules without the hub: on any items and any clock, kept in memory, so that a simulated home can have
 * the rules that a real one would. Rules run on the thread that calls {@link #run}; for one thread at a time.
 */
public final class VirtualRules implements RuleRegistry, AutoCloseable {

    private final Queue<Runnable> due = new ArrayDeque<>();
    private final Rules rules;

    /**
     * @param items what rules look at and command
     * @param clock all times
     * @param ephemeris which days are weekend and holidays to rules
     * @param bus is told what becomes of rules; must not tell them at once
     */
    public VirtualRules(Items items, HubClock clock, Ephemeris ephemeris, Consumer<HubEvent> bus) {
        rules = new Rules(items, clock, ephemeris, new RuleBook(new MemoryDocuments()), bus, due::add);
    }

    /** Tells the rules' triggers an event; what they set off waits for {@link #run}. */
    public void onEvent(HubEvent event) {
        rules.onEvent(event);
    }

    /** Runs the rules that events or the clock set off. */
    public void run() {
        for (Runnable next = due.poll(); next != null; next = due.poll()) {
            next.run();
        }
    }

    @Override
    public Collection<Rule> rules() {
        return rules.rules();
    }

    @Override
    public Optional<Rule> rule(String uid) {
        return rules.rule(uid);
    }

    @Override
    public Optional<RuleStatusInfo> status(String uid) {
        return rules.status(uid);
    }

    @Override
    public RuleStatusInfo add(Rule rule) {
        return rules.add(rule);
    }

    @Override
    public RuleStatusInfo update(Rule rule) {
        return rules.update(rule);
    }

    @Override
    public Optional<Rule> remove(String uid) {
        return rules.remove(uid);
    }

    @Override
    public void setEnabled(String uid, boolean enabled) {
        rules.setEnabled(uid, enabled);
    }

    @Override
    public void runNow(String uid, boolean considerConditions) {
        rules.runNow(uid, considerConditions);
    }

    @Override
    public void close() {
        rules.close();
    }
}
