/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.anomalies;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.metahab.habit.ItemRole;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateUpdatedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.State;

/** Breaks things in a simulated home, one after the other, and knows when. */
final class Sabotage {

    private static final Duration PAUSE = Duration.ofDays(3);
    private static final int TOGGLES = 60;
    /** Only what changed so often is broken: of other things nothing usual is known. */
    private static final int LIVELY = 100;

    private static final int SECONDS_BETWEEN_TOGGLES = 8;

    /** What is broken, and for how long. */
    enum Kind {
        /** A sensor says nothing any more. */
        STUCK(Duration.ofDays(4)),
        /** Something that was switched on or opened stays so. */
        LEFT_ON(Duration.ofDays(1)),
        /** A device switches to and fro by itself. */
        CHATTER(Duration.ofMinutes(20));

        private final Duration span;

        Kind(Duration span) {
            this.span = span;
        }
    }

    /** One thing that was broken. */
    record Done(Kind kind, String item, Instant from, Instant until) {

        /** Whether something that was told of an item at a moment is about this. */
        boolean explains(String toldItem, Instant at) {
            return item.equals(toldItem) && !at.isBefore(from) && at.isBefore(until.plus(Duration.ofHours(1)));
        }
    }

    private final Map<String, Item> items;
    private final SplittableRandom random;
    private final List<Done> done = new ArrayList<>();
    private final Map<String, Integer> tellings = new HashMap<>();
    private Instant next;
    private Optional<Done> present = Optional.empty();
    private Optional<Kind> wanted = Optional.empty();

    /** @param first when the first thing is broken */
    Sabotage(Map<String, Item> items, Instant first, long seed) {
        this.items = items;
        this.next = first;
        this.random = new SplittableRandom(seed);
    }

    List<Done> done() {
        return done;
    }

    /** Passes an event on, or not, or makes more of it. */
    void pass(TimedEvent event, Consumer<TimedEvent> target) {
        if (!(event.event() instanceof ItemStateChangedEvent change) || !items.containsKey(change.item())) {
            boolean isMuted = event.event() instanceof ItemStateUpdatedEvent update
                    && present.filter(broken -> broken.item().equals(update.item()))
                            .isPresent();
            if (!isMuted) {
                target.accept(event);
            }
            return;
        }
        int liveliness = tellings.merge(change.item(), 1, Integer::sum);
        if (present.isPresent() && !event.at().isBefore(present.get().until())) {
            present = Optional.empty();
            next = event.at().plus(PAUSE);
        }
        if (present.isEmpty() && !event.at().isBefore(next)) {
            begin(event, change, liveliness, target);
        }
        boolean silenced = present.filter(broken -> broken.item().equals(change.item())
                        && (broken.kind() != Kind.LEFT_ON || event.at().isAfter(broken.from())))
                .isPresent();
        if (!silenced) {
            target.accept(event);
        }
    }

    private void begin(TimedEvent event, ItemStateChangedEvent change, int liveliness, Consumer<TimedEvent> target) {
        Kind kind = wanted.orElseGet(() -> Kind.values()[random.nextInt(Kind.values().length)]);
        wanted = Optional.of(kind);
        Item item = items.get(change.item());
        if (item == null || liveliness < LIVELY || !suits(kind, item, change.state()) || random.nextInt(4) != 0) {
            return;
        }
        wanted = Optional.empty();
        Done broken = new Done(kind, item.name(), event.at(), event.at().plus(kind.span));
        present = Optional.of(broken);
        done.add(broken);
        if (kind == Kind.CHATTER) {
            chatter(event.at(), change, target);
        }
    }

    private static boolean suits(Kind kind, Item item, State state) {
        boolean isActive = StateBuckets.ofState(item.type(), state)
                .filter(StateBuckets::isActive)
                .isPresent();
        boolean isBinary = item.type() == ItemType.SWITCH || item.type() == ItemType.CONTACT;
        return switch (kind) {
            case STUCK -> ItemRole.of(item) == ItemRole.SENSOR;
            case LEFT_ON -> isBinary && isActive;
            case CHATTER -> isBinary;
        };
    }

    private static void chatter(Instant from, ItemStateChangedEvent change, Consumer<TimedEvent> target) {
        State state = change.state();
        for (int i = 0; i < TOGGLES; i++) {
            State other = opposite(state);
            target.accept(new TimedEvent(
                    from.plusSeconds((long) SECONDS_BETWEEN_TOGGLES * i),
                    new ItemStateChangedEvent(change.item(), state, other, Source.NONE)));
            state = other;
        }
    }

    private static State opposite(State state) {
        if (state instanceof OpenClosed contact) {
            return contact == OpenClosed.OPEN ? OpenClosed.CLOSED : OpenClosed.OPEN;
        }
        return state == OnOff.ON ? OnOff.OFF : OnOff.ON;
    }
}
