/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Situation;
import org.metahab.habit.Situation.Happening;
import org.metahab.habit.Situation.Held;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/** Things that happen in a home, and the situations that they make. */
final class HomeLife {

    private static final List<String> BY_CHANCE = List.of("Lamp", "Fan", "Radio", "Heater");

    final Repertoire repertoire = new Repertoire(this::item);
    private final List<Happening> actions = new ArrayList<>();
    private final List<Happening> sensors = new ArrayList<>();
    private final Map<ActionClass, Instant> recent = new LinkedHashMap<>();
    private final Map<String, Held> states = new LinkedHashMap<>();
    private ZonedDateTime now = ZonedDateTime.of(2026, 3, 2, 7, 0, 0, 0, ZoneId.of("Europe/Berlin"));

    Optional<Item> item(String name) {
        return Optional.of(Item.of(name, ItemType.SWITCH, name).withTags(Set.of("Kitchen")));
    }

    HomeLife after(Duration time) {
        now = now.plus(time);
        return this;
    }

    HomeLife sense(String sensor, String state) {
        change(sensor, state);
        sensors.add(0, new Happening(new ActionClass(sensor, state), now.toInstant()));
        return this;
    }

    HomeLife change(String item, String state) {
        states.put(item, new Held(state, now.toInstant()));
        recent.put(new ActionClass(item, state), now.toInstant());
        return this;
    }

    void act(CandidateStatistics statistics, String item, String state) {
        act(item, state, statistics::learn);
    }

    private void act(String item, String state, BiConsumer<Situation, ActionClass> learner) {
        ActionClass action = new ActionClass(item, state);
        repertoire.add(action);
        learner.accept(situation(), action);
        actions.add(0, new Happening(action, now.toInstant()));
        change(item, state);
        after(Duration.ofSeconds(1));
    }

    Situation situation() {
        return new Situation(
                now, newest(actions, Situation.ACTIONS), newest(sensors, Situation.SENSORS), recent, states);
    }

    void byChance(long seed, int events, BiConsumer<Situation, ActionClass> learner) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < events; i++) {
            after(Duration.ofMillis((long) (1000 * Math.exp(random.nextDouble() * 9))));
            String state = random.nextBoolean() ? "ON" : "OFF";
            if (random.nextInt(3) == 0) {
                sense("Motion" + random.nextInt(3), state);
            } else {
                act(BY_CHANCE.get(random.nextInt(BY_CHANCE.size())), state, learner);
            }
        }
    }

    private static List<Happening> newest(List<Happening> happenings, int count) {
        return happenings.subList(0, Math.min(count, happenings.size()));
    }
}
