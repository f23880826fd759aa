/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Observation;
import org.metahab.hub.item.Item;

/**
 * Makes one action of several that are one operation. The same action again within the settling time is a repeat. Where
 * there are levels (dimmer, colour, shutter) an action is held until its item was left alone for that time, and the last
 * command tells where it went, while its moment stays that of the first.
 */
final class BurstMerger {

    private final Duration settle;
    private final Consumer<Observation.Action> settled;
    private final Tally tally;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Map<String, Last> lastOfItem = new HashMap<>();

    BurstMerger(Duration settle, Consumer<Observation.Action> settled, Tally tally) {
        this.settle = settle;
        this.settled = settled;
        this.tally = tally;
    }

    private record Held(Observation.Action action, Instant last) {}

    private record Last(ActionClass action, Instant at) {}

    /**
     * Takes an action in.
     *
     * @param fresh makes the action with its context; only asked for when it starts an operation
     * @param again makes the action that continues one, from the one that is held
     */
    void add(Instant at, Item item, ActionClass action, Function<Item, Observation.Action> fresh, Continuation again) {
        Held before = held.get(item.name());
        if (before != null) {
            tally.repeats++;
            held.put(item.name(), new Held(again.of(before.action()), at));
            return;
        }
        Last last = lastOfItem.put(item.name(), new Last(action, at));
        if (last != null
                && last.action().equals(action)
                && at.isBefore(last.at().plus(settle))) {
            tally.repeats++;
            return;
        }
        if (hasLevels(item) && !settle.isZero()) {
            held.put(item.name(), new Held(fresh.apply(item), at));
        } else {
            settled.accept(fresh.apply(item));
        }
    }

    /** Lets go of what has settled by that moment, in order of its start. */
    void advance(Instant at) {
        held.values().removeIf(waiting -> {
            boolean over = !at.isBefore(waiting.last().plus(settle));
            if (over) {
                settled.accept(waiting.action());
            }
            return over;
        });
    }

    /** How a held action goes on. */
    @FunctionalInterface
    interface Continuation {
        Observation.Action of(Observation.Action first);
    }

    private static boolean hasLevels(Item item) {
        return switch (item.type()) {
            case DIMMER, COLOR, ROLLERSHUTTER -> true;
            default -> false;
        };
    }
}
