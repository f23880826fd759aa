/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.hub.value.State;
import org.metahab.simulator.internal.home.RoomPlan;
import org.metahab.simulator.truth.Cause;
import org.metahab.simulator.truth.HabitOccurrence;
import org.metahab.simulator.truth.HabitTrigger.AfterAction;
import org.metahab.simulator.truth.HabitTrigger.AtTime;
import org.metahab.simulator.truth.HabitTrigger.OnEntering;
import org.metahab.simulator.truth.HabitTrigger.OnLeaving;
import org.metahab.simulator.truth.TrueHabit;

/** Makes people follow their habits, as often as they do. */
final class HabitPlayer {

    private static final double DELAY_SIGMA = 0.4;

    private final World world;
    private final Map<String, List<TrueHabit>> byPerson = new HashMap<>();
    private final Map<String, RoomPlan> roomOf = new HashMap<>();
    private final List<HabitOccurrence> occurrences = new ArrayList<>();
    private final Turns turns = new Turns();
    private final Map<String, Intent> intents = new HashMap<>();

    /** What somebody is about to do with an item. */
    private record Intent(Resident who, TrueHabit habit) {}

    HabitPlayer(World world) {
        this.world = world;
        for (TrueHabit habit : world.plan.habits()) {
            byPerson.computeIfAbsent(habit.person(), name -> new ArrayList<>()).add(habit);
        }
        for (RoomPlan room : world.plan.rooms()) {
            room.actuators().forEach(item -> roomOf.put(item, room));
        }
    }

    List<HabitOccurrence> occurrences() {
        return occurrences;
    }

    /** When which habit had its turn. */
    Turns turns() {
        return turns;
    }

    /** Plans what a person does by the clock on a day. */
    void plan(Resident resident, LocalDate day) {
        for (TrueHabit habit : habits(resident)) {
            if (habit.trigger() instanceof AtTime at && habit.isHeldOn(day)) {
                double late = world.chance.around(0, at.spread().toMillis() / 1_000.0);
                ZonedDateTime when =
                        day.atTime(at.time()).atZone(world.plan.place().zone());
                if (when.isBefore(world.local())) {
                    when = when.plusDays(1);
                }
                turns.plan(resident, habit, when.toInstant());
                world.timeline.at(when.toInstant().plus(Duration.ofSeconds(Math.round(late))), () -> {
                    if (resident.isUp()) {
                        follow(resident, habit, 0, Optional.empty());
                    }
                });
            }
        }
    }

    void entered(Resident resident, RoomPlan room) {
        for (TrueHabit habit : habits(resident)) {
            if (habit.trigger() instanceof OnEntering entering
                    && entering.room().equals(room.group())) {
                follow(resident, habit, delay(habit), Optional.of(room));
            }
        }
    }

    void leaves(Resident resident, RoomPlan room) {
        for (TrueHabit habit : habits(resident)) {
            if (habit.trigger() instanceof OnLeaving leaving && leaving.room().equals(room.group())) {
                follow(resident, habit, Math.min(delay(habit), Resident.LEAVING - 1), Optional.empty());
            }
        }
    }

    void operated(Resident resident, String item, State state) {
        for (TrueHabit habit : habits(resident)) {
            if (habit.trigger() instanceof AfterAction after
                    && after.item().equals(item)
                    && after.state().equals(state)) {
                follow(resident, habit, delay(habit), Optional.empty());
            }
        }
    }

    /** A rule of the hub brought an item to a state: whoever was about to do that goes on from there. */
    void done(String item, State state) {
        Intent intent = intents.get(item);
        if (intent != null && intent.habit().state().equals(state)) {
            goOnFrom(intent);
        }
    }

    private void goOnFrom(Intent intent) {
        String item = intent.habit().item();
        intents.remove(item, intent);
        world.makeUseOf(item);
        operated(intent.who(), item, intent.habit().state());
    }

    private List<TrueHabit> habits(Resident resident) {
        return byPerson.getOrDefault(resident.plan.name(), List.of());
    }

    private double delay(TrueHabit habit) {
        return world.chance.skewed(habit.delay().toMillis() / 1_000.0, DELAY_SIGMA);
    }

    /** @param where the room that the person must still be in when it comes to doing it */
    private void follow(Resident resident, TrueHabit habit, double delay, Optional<RoomPlan> where) {
        boolean isDone = world.state(habit.item()).equals(habit.state());
        if (!isTurnOf(habit) || (isDone && !world.isServed(habit.item()))) {
            return;
        }
        boolean does = world.chance.happens(habit.rate());
        turns.add(habit, world.timeline.now(), does);
        Intent intent = new Intent(resident, habit);
        if (does) {
            intents.put(habit.item(), intent);
        }
        world.timeline.after(delay, () -> {
            boolean there =
                    resident.room() != null && (where.isEmpty() || where.get().equals(resident.room()));
            if (there && !world.state(habit.item()).equals(habit.state())) {
                occurrences.add(new HabitOccurrence(habit, world.timeline.now(), does));
                if (does) {
                    resident.operate(habit.item(), habit.state(), new Cause.ByHabit(habit));
                }
            } else if (there && does && world.isServed(habit.item())) {
                goOnFrom(intent);
            }
            intents.remove(habit.item(), intent);
        });
    }

    /** Whether all holds now that a habit takes besides its trigger. */
    boolean isTurnOf(TrueHabit habit) {
        ZonedDateTime local = world.local();
        RoomPlan room = roomOf.get(habit.item());
        return habit.isHeldOn(local.toLocalDate())
                && habit.isTime(local.getDayOfWeek(), local.toLocalTime())
                && habit.onlyIf().stream()
                        .allMatch(other -> world.state(other.item()).equals(other.state()))
                && !(habit.whenDark() && room != null && !world.isDark(room));
    }

    /** The room that an item belongs to; empty for one that nobody operates. */
    Optional<RoomPlan> roomOf(String item) {
        return Optional.ofNullable(roomOf.get(item));
    }
}
