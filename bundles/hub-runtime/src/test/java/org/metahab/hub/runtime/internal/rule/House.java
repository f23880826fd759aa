/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.runtime.internal.store.DocumentStore;
import org.metahab.hub.runtime.internal.store.MemoryDocuments;
import org.metahab.hub.runtime.internal.testing.FakeItems;

/**
 * Rules in a house on a virtual clock: events and runs wait until {@link #settle}, then follow each other on the test's
 * thread.
 */
final class House {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** A Monday. */
    static final LocalDateTime START = LocalDateTime.parse("2026-11-23T06:00:00");

    final VirtualClock clock = new VirtualClock(START.atZone(ZONE).toInstant(), ZONE);
    final List<HubEvent> events = new ArrayList<>();
    final DocumentStore store = new MemoryDocuments();
    final FakeItems items = new FakeItems(this::post, clock::instant, store);
    private final Deque<HubEvent> bus = new ArrayDeque<>();
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final Executor executor = tasks::addLast;
    Rules rules;

    House() {
        this(Ephemeris.DEFAULT);
    }

    House(Ephemeris ephemeris) {
        rules = rules(ephemeris, executor);
    }

    /** The same house after its hub was started again. */
    void restart() {
        rules.close();
        rules = rules(Ephemeris.DEFAULT, executor);
    }

    private Rules rules(Ephemeris ephemeris, Executor runsRules) {
        return new Rules(items, clock, ephemeris, new RuleBook(store), this::post, runsRules);
    }

    House item(String name, ItemType type, String state) {
        items.items.put(name, Item.of(name, type, ""));
        if (!state.isEmpty()) {
            items.set(name, state);
        }
        return this;
    }

    /** A device or a person does something; all that follows from it happens. */
    void update(String item, String state) {
        items.update(item, state, Source.of("device"));
        settle();
    }

    void command(String item, String command) {
        items.command(item, command, Source.of(Source.REST, "anna"));
        settle();
    }

    void happens(HubEvent event) {
        post(event);
        settle();
    }

    /** The clock reaches a local time, and all that follows from it happens. */
    void at(String localDateTime) {
        Instant moment = LocalDateTime.parse(localDateTime).atZone(ZONE).toInstant();
        while (clock.instant().isBefore(moment)) {
            Instant hourLater = clock.instant().plus(Duration.ofHours(1));
            clock.advanceTo(hourLater.isBefore(moment) ? hourLater : moment);
            settle();
        }
    }

    RuleStatusInfo add(Rule rule) {
        RuleStatusInfo status = rules.add(rule);
        settle();
        return status;
    }

    void post(HubEvent event) {
        events.add(event);
        bus.add(event);
    }

    void settle() {
        while (!bus.isEmpty() || !tasks.isEmpty()) {
            while (!bus.isEmpty()) {
                rules.onEvent(bus.removeFirst());
            }
            if (!tasks.isEmpty()) {
                tasks.removeFirst().run();
            }
        }
    }

    /** Commands that rules sent, as {@code item=command}. */
    List<String> ruleCommands() {
        return events.stream()
                .filter(ItemCommandEvent.class::isInstance)
                .map(ItemCommandEvent.class::cast)
                .filter(event -> event.source().component().equals(Source.RULES))
                .map(event -> event.item() + "=" + event.command().text())
                .toList();
    }

    List<String> statusesOf(String rule) {
        return events.stream()
                .filter(event -> event instanceof RuleStatusInfoEvent status
                        && status.rule().equals(rule))
                .map(event -> ((RuleStatusInfoEvent) event).status().status().name())
                .toList();
    }

    static RuleModule module(String id, String type, Object... settings) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            configuration.put((String) settings[i], settings[i + 1]);
        }
        return RuleModule.of(id, type, configuration);
    }

    /** A rule that switches {@code Light} on. */
    static Rule lightOn(RuleModule trigger, RuleModule... conditions) {
        return rule("light-on", trigger, List.of(conditions), sends("Light", "ON"));
    }

    static RuleModule sends(String item, String command) {
        return module("action", "core.ItemCommandAction", "itemName", item, "command", command);
    }

    static Rule rule(String uid, RuleModule trigger, List<RuleModule> conditions, RuleModule... actions) {
        return new Rule(uid, uid, "", java.util.Set.of(), Map.of(), List.of(trigger), conditions, List.of(actions));
    }
}
