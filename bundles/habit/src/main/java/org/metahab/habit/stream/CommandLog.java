/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.habit.Actor;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UpDown;

/** The last command to each item, to tell which changes follow from it. */
final class CommandLog {

    private static final int DEEPEST_GROUP = 8;

    private final StreamOptions options;
    private final ItemLookup items;
    private final Map<String, Sent> lastOfItem = new HashMap<>();

    CommandLog(StreamOptions options, ItemLookup items) {
        this.options = options;
        this.items = items;
    }

    /** The last command to an item and who gave it. */
    private record Sent(Instant at, Command command, Actor actor) {}

    void add(Instant at, String item, Command command, Actor actor) {
        lastOfItem.put(item, new Sent(at, command, actor));
    }

    /** Forgets the command, as the item has since gone its own way. */
    void forget(String item) {
        lastOfItem.remove(item);
    }

    /** Whether the same command to the same item was noted at that very moment. */
    boolean isDuplicate(Instant at, String item, Command command) {
        Sent sent = lastOfItem.get(item);
        return sent != null && sent.at().equals(at) && sent.command().equals(command);
    }

    /** Who commanded a group of the item so shortly before that this command to the item is that one, passed on. */
    Optional<Actor> passedOnBy(Instant at, Item item, Command command) {
        return groupCommand(at, item, options.fanOut(), command, 0);
    }

    /** Whether the item itself was commanded so shortly before that no person can have answered to it yet. */
    boolean isFresh(Instant at, String item) {
        return fresh(at, item).isPresent();
    }

    /** Who commanded the item itself that shortly before. */
    Optional<Actor> fresh(Instant at, String item) {
        Sent sent = lastOfItem.get(item);
        return sent != null && isWithin(at, sent, options.settle()) ? Optional.of(sent.actor()) : Optional.empty();
    }

    /** Who commanded the item so that this change is the command taking effect. */
    Optional<Actor> explaining(Instant at, Item item, State old, State state) {
        Sent sent = lastOfItem.get(item.name());
        return sent != null && isWithin(at, sent, window(item)) && leadsTo(item.type(), sent.command(), old, state)
                ? Optional.of(sent.actor())
                : Optional.empty();
    }

    /** Who commanded a group of the item so that this change is the command taking effect. */
    Optional<Actor> explainingByGroup(Instant at, Item item, State old, State state) {
        return explainingGroup(at, item, item, window(item), old, state, 0);
    }

    private Duration window(Item item) {
        return item.type() == ItemType.ROLLERSHUTTER ? options.slowEcho() : options.echo();
    }

    private Optional<Actor> groupCommand(Instant at, Item item, Duration window, Command command, int depth) {
        if (depth == DEEPEST_GROUP) {
            return Optional.empty();
        }
        for (String group : item.groups()) {
            Sent sent = lastOfItem.get(group);
            if (sent != null && isWithin(at, sent, window) && sent.command().equals(command)) {
                return Optional.of(sent.actor());
            }
            Optional<Actor> further =
                    items.item(group).flatMap(parent -> groupCommand(at, parent, window, command, depth + 1));
            if (further.isPresent()) {
                return further;
            }
        }
        return Optional.empty();
    }

    private Optional<Actor> explainingGroup(
            Instant at, Item member, Item item, Duration window, State old, State state, int depth) {
        if (depth == DEEPEST_GROUP) {
            return Optional.empty();
        }
        for (String group : item.groups()) {
            Sent sent = lastOfItem.get(group);
            if (sent != null && isWithin(at, sent, window) && leadsTo(member.type(), sent.command(), old, state)) {
                return Optional.of(sent.actor());
            }
            Optional<Actor> further = items.item(group)
                    .flatMap(parent -> explainingGroup(at, member, parent, window, old, state, depth + 1));
            if (further.isPresent()) {
                return further;
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(Instant at, Sent sent, Duration window) {
        return !at.isAfter(sent.at().plus(window));
    }

    /** Whether the change leads to what was commanded, or is on the way there. */
    private static boolean leadsTo(ItemType type, Command command, State old, State state) {
        if (!(command instanceof State target)) {
            return true;
        }
        Optional<String> wanted = StateBuckets.ofState(type, target);
        Optional<String> reached = StateBuckets.ofState(type, state);
        if (reached.isPresent() && reached.equals(wanted)) {
            return true;
        }
        BigDecimal from = level(old);
        BigDecimal to = level(state);
        if (from == null || to == null) {
            return false;
        }
        if (target == OnOff.ON) {
            return to.signum() > 0 && to.compareTo(from) > 0;
        }
        BigDecimal goal = level(target);
        return goal != null && between(from, to, goal);
    }

    private static boolean between(BigDecimal from, BigDecimal to, BigDecimal goal) {
        return from.compareTo(goal) <= 0
                ? to.compareTo(from) >= 0 && to.compareTo(goal) <= 0
                : to.compareTo(from) <= 0 && to.compareTo(goal) >= 0;
    }

    private static @Nullable BigDecimal level(State state) {
        if (state instanceof Percent percent) {
            return percent.value();
        }
        if (state instanceof Hsb colour) {
            return colour.brightness();
        }
        if (state instanceof UpDown end) {
            return end == UpDown.UP ? BigDecimal.ZERO : Percent.HUNDRED.value();
        }
        return state == OnOff.OFF ? BigDecimal.ZERO : null;
    }
}
