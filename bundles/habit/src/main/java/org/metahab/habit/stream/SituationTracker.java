/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemRole;
import org.metahab.habit.Situation;
import org.metahab.habit.Situation.Happening;
import org.metahab.habit.Situation.Held;
import org.metahab.hub.item.Item;

/** Keeps what a {@link Situation} tells. Memory grows with the number of items only. */
final class SituationTracker {

    private final ZoneId zone;
    private final Deque<Happening> actions = new ArrayDeque<>();
    private final Deque<Happening> sensors = new ArrayDeque<>();
    private final Map<ActionClass, Instant> recent = new LinkedHashMap<>();
    private final Map<String, Held> states = new LinkedHashMap<>();

    SituationTracker(ZoneId zone) {
        this.zone = zone;
    }

    void action(Instant at, ActionClass action) {
        remember(actions, new Happening(action, at), Situation.ACTIONS);
        enter(at, action);
    }

    void change(Instant at, Item item, ActionClass state) {
        states.put(item.name(), new Held(state.bucket(), at));
        enter(at, state);
        if (ItemRole.of(item) == ItemRole.SENSOR) {
            remember(sensors, new Happening(state, at), Situation.SENSORS);
        }
    }

    /** The moment as it is before anything happens in it. */
    Situation at(Instant now) {
        Instant oldest = now.minusSeconds(Situation.RECENT_SECONDS);
        recent.values().removeIf(entered -> entered.isBefore(oldest));
        return new Situation(now.atZone(zone), List.copyOf(actions), List.copyOf(sensors), recent, states);
    }

    private void enter(Instant at, ActionClass state) {
        recent.remove(state);
        recent.put(state, at);
    }

    private static void remember(Deque<Happening> happenings, Happening newest, int kept) {
        happenings.addFirst(newest);
        if (happenings.size() > kept) {
            happenings.removeLast();
        }
    }
}
