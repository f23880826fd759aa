/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.habit.Observation;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;

/** A home with a few items, and a stream that watches it. */
final class TestHome {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    static final Source APP = Source.of("org.openhab.core.io.rest", "anna");
    static final Source CHANNEL = new Source("mqtt:topic:lamp:power");

    final Map<String, Item> items = new LinkedHashMap<>();
    final List<TimedEvent> events = new ArrayList<>();
    final List<Observation> seen = new ArrayList<>();
    final HabitStream stream;
    Instant now = START;

    TestHome() {
        this(StreamOptions.DEFAULT);
    }

    TestHome(StreamOptions options) {
        add(Item.of("Lamps", ItemType.GROUP, "Lamps"));
        add(Item.of("Lamp", ItemType.SWITCH, "Lamp").withGroups(List.of("Lamps")));
        add(Item.of("Fan", ItemType.SWITCH, "Fan"));
        add(Item.of("Ceiling", ItemType.DIMMER, "Ceiling").withGroups(List.of("Lamps")));
        add(Item.of("Blind", ItemType.ROLLERSHUTTER, "Blind"));
        add(Item.of("Door", ItemType.CONTACT, "Door"));
        add(Item.of("Motion", ItemType.SWITCH, "Motion").withTags(Set.of("MotionDetector", "Status")));
        add(Item.of("Heating", ItemType.NUMBER, "Heating").withTags(Set.of("Setpoint")));
        add(Item.of("Title", ItemType.STRING, "Title"));
        stream = new HabitStream(options, ZONE, this::item, seen::add);
    }

    private void add(Item item) {
        items.put(item.name(), item);
    }

    Optional<Item> item(String name) {
        return Optional.ofNullable(items.get(name));
    }

    TestHome after(Duration span) {
        now = now.plus(span);
        return this;
    }

    TestHome afterSeconds(long seconds) {
        return after(Duration.ofSeconds(seconds));
    }

    TestHome happens(HubEvent event) {
        return happens(new TimedEvent(now, event));
    }

    TestHome happens(TimedEvent event) {
        events.add(event);
        stream.accept(event);
        return this;
    }

    TestHome command(String item, Command command, Source source) {
        return happens(new ItemCommandEvent(item, command, source));
    }

    TestHome change(String item, State from, State to, Source source) {
        return happens(new ItemStateChangedEvent(item, from, to, source));
    }

    TestHome on(String item) {
        return change(item, OnOff.OFF, OnOff.ON, CHANNEL);
    }

    TestHome off(String item) {
        return change(item, OnOff.ON, OnOff.OFF, CHANNEL);
    }

    TestHome ruleStarts(String uid) {
        return happens(new RuleStatusInfoEvent(uid, RuleStatusInfo.RUNNING, Source.NONE));
    }

    TestHome ruleEnds(String uid) {
        return happens(new RuleStatusInfoEvent(uid, RuleStatusInfo.IDLE, Source.NONE));
    }

    List<Observation.Action> actions() {
        return seen.stream()
                .filter(Observation.Action.class::isInstance)
                .map(Observation.Action.class::cast)
                .toList();
    }

    List<String> actionIds() {
        return actions().stream().map(action -> action.action().id()).toList();
    }
}
