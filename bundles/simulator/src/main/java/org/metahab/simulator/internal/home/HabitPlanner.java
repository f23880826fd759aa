/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.simulator.truth.HabitTrigger;
import org.metahab.simulator.truth.HabitTrigger.AfterAction;
import org.metahab.simulator.truth.HabitTrigger.AtTime;
import org.metahab.simulator.truth.HabitTrigger.OnEntering;
import org.metahab.simulator.truth.HabitTrigger.OnLeaving;
import org.metahab.simulator.truth.TrueHabit;

/** Gives a person habits that fit the home's devices and the person's rhythm. */
final class HabitPlanner {

    private final Chance chance;
    private final Items items;
    private final List<RoomPlan> rooms;
    private final PersonPlan person;
    private final double chaos;
    private final HabitDrafts drafts;

    HabitPlanner(Chance chance, Items items, List<RoomPlan> rooms, PersonPlan person, double chaos) {
        this.chance = chance;
        this.items = items;
        this.rooms = rooms;
        this.person = person;
        this.chaos = chaos;
        this.drafts = new HabitDrafts(chance, person, chaos);
    }

    List<TrueHabit> habits() {
        rooms.forEach(this::light);
        for (RoomPlan room : rooms) {
            switch (room.kind()) {
                case KITCHEN -> kitchen(room);
                case LIVING_ROOM -> livingRoom(room);
                case BEDROOM -> bedroom(room);
                case BATHROOM -> bathroom(room);
                case HALL -> hall();
                case OFFICE -> office(room);
                case DINING_ROOM -> dining(room);
                case LAUNDRY -> laundry();
            }
        }
        return drafts.habits();
    }

    private void light(RoomPlan room) {
        with(room.kind(), "Light", light -> {
            draft(light, on(light), entering(room)).dark().after(2, 8).add(0.9);
            draft(light, off(light), new OnLeaving(room.group())).after(1, 3).add(0.8);
        });
        for (int i = 2; i <= RoomPlanner.MOST_LIGHTS; i++) {
            with(room.kind(), "Light_" + i, light -> {
                boolean chained = !room.light().isEmpty() && chance.happens(0.6);
                HabitTrigger trigger = chained ? new AfterAction(room.light(), on(room.light())) : entering(room);
                draft(light, on(light), trigger).dark().after(2, 20).add(0.6);
                draft(light, off(light), new OnLeaving(room.group()))
                        .after(1, 6)
                        .add(0.9);
            });
        }
    }

    private void kitchen(RoomPlan room) {
        Window morning = aroundWake(30, 150);
        with(RoomKind.KITCHEN, "Coffee", coffee -> {
            draft(coffee, OnOff.ON, entering(room)).in(morning).after(20, 120).add(0.85);
            draft(coffee, OnOff.OFF, new OnLeaving(room.group())).after(1, 5).add(0.8);
        });
        with(RoomKind.KITCHEN, "Radio", radio -> {
            HabitTrigger trigger = after(RoomKind.KITCHEN, "Coffee").orElse(entering(room));
            draft(radio, OnOff.ON, trigger).in(morning).after(10, 90).add(0.7);
            draft(radio, OnOff.OFF, new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
        with(RoomKind.KITCHEN, "Hood", hood -> {
            draft(hood, OnOff.ON, entering(room))
                    .in(Window.of(person.dinner() - 20, 60))
                    .after(60, 300)
                    .add(0.8);
            draft(hood, OnOff.OFF, new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
        with(RoomKind.KITCHEN, "Dishwasher", washer -> {
            draft(washer, OnOff.ON, atTime(person.dinner() + chance.between(60, 150)))
                    .add(0.5);
            draft(washer, OnOff.OFF, new AfterAction(washer, OnOff.ON))
                    .after(4_000, 7_000)
                    .add(0.5);
        });
    }

    private void livingRoom(RoomPlan room) {
        with(RoomKind.LIVING_ROOM, "TV", tv -> {
            draft(tv, OnOff.ON, entering(room))
                    .in(Window.of(person.dinner() - 60, 300))
                    .after(20, 180)
                    .add(0.85);
            draft(tv, OnOff.OFF, new OnLeaving(room.group()))
                    .in(Window.of(person.bed() - 45, 180))
                    .after(1, 5)
                    .add(1);
        });
        with(RoomKind.LIVING_ROOM, "Lamp", lamp -> {
            HabitTrigger trigger = after(RoomKind.LIVING_ROOM, "TV").orElse(entering(room));
            HabitDrafts.Draft lit = draft(lamp, on(lamp), trigger).dark().after(5, 60);
            boolean forWatching = trigger instanceof OnEntering && chance.happens(0.3);
            items.find(RoomKind.LIVING_ROOM, "TV").filter(tv -> forWatching).ifPresent(tv -> lit.onlyIf(tv, OnOff.ON));
            lit.add(0.8);
            draft(lamp, off(lamp), new OnLeaving(room.group()))
                    .in(Window.of(person.bed() - 45, 180))
                    .after(1, 5)
                    .add(1);
        });
        blinds(RoomKind.LIVING_ROOM, person.bed() - chance.between(60, 240));
    }

    private void bedroom(RoomPlan room) {
        Window night = Window.of(person.bed() - 30, 150);
        with(RoomKind.BEDROOM, "Lamp", lamp -> {
            draft(lamp, on(lamp), entering(room)).in(night).after(10, 60).add(0.9);
            draft(lamp, off(lamp), new AfterAction(lamp, on(lamp)))
                    .in(night)
                    .after(500, 1_800)
                    .add(1);
            for (RoomPlan other : rooms) {
                if (!other.equals(room) && !other.light().isEmpty() && chance.happens(0.5)) {
                    draft(other.light(), off(other.light()), new AfterAction(lamp, on(lamp)))
                            .in(night)
                            .after(3, 30)
                            .add(0.9);
                }
            }
        });
        with(RoomKind.BEDROOM, "Light", light -> draft(light, off(light), entering(room))
                .in(night)
                .after(60, 400)
                .add(0.9));
        blinds(RoomKind.BEDROOM, person.bed() - chance.between(5, 60));
    }

    private void bathroom(RoomPlan room) {
        with(RoomKind.BATHROOM, "Mirror", mirror -> {
            draft(mirror, on(mirror), entering(room))
                    .in(aroundWake(20, 120))
                    .after(20, 90)
                    .add(0.8);
            draft(mirror, off(mirror), new OnLeaving(room.group())).after(1, 3).add(0.9);
        });
        with(RoomKind.BATHROOM, "Fan", fan -> {
            HabitTrigger trigger =
                    room.light().isEmpty() ? entering(room) : new AfterAction(room.light(), on(room.light()));
            draft(fan, OnOff.ON, trigger).after(5, 60).add(0.7);
            draft(fan, OnOff.OFF, new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
    }

    private void hall() {
        with(RoomKind.HALL, "Porch", porch -> {
            draft(porch, on(porch), atTime(person.back() + chance.between(-30, 120)))
                    .dark()
                    .add(0.7);
            draft(porch, off(porch), atTime(person.bed() - chance.between(5, 40)))
                    .add(0.9);
        });
    }

    private void office(RoomPlan room) {
        with(RoomKind.OFFICE, "Lamp", lamp -> {
            draft(lamp, on(lamp), entering(room)).dark().after(5, 40).add(0.8);
            draft(lamp, off(lamp), new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
        with(RoomKind.OFFICE, "PC", pc -> {
            draft(pc, OnOff.ON, entering(room))
                    .in(Window.of(7 * 60, 12 * 60))
                    .after(10, 60)
                    .add(0.9);
            draft(pc, OnOff.OFF, new OnLeaving(room.group()))
                    .in(Window.of(16 * 60, 8 * 60))
                    .after(1, 10)
                    .add(0.9);
        });
    }

    private void dining(RoomPlan room) {
        with(RoomKind.DINING_ROOM, "Lamp", lamp -> {
            draft(lamp, on(lamp), entering(room))
                    .dark()
                    .in(Window.of(person.dinner(), 120))
                    .after(5, 40)
                    .add(0.8);
            draft(lamp, off(lamp), new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
    }

    private void laundry() {
        with(RoomKind.LAUNDRY, "Washer", washer -> {
            DayOfWeek day = chance.oneOf(List.of(DayOfWeek.values()));
            draft(washer, OnOff.ON, atTime(chance.between(9 * 60, 19 * 60)))
                    .on(day)
                    .add(0.9);
            draft(washer, OnOff.OFF, new AfterAction(washer, OnOff.ON))
                    .after(4_000, 7_000)
                    .add(0.9);
        });
    }

    private void blinds(RoomKind room, double downAt) {
        with(room, "Blinds", blinds -> {
            draft(blinds, Percent.HUNDRED, atTime(downAt)).add(0.85);
            draft(blinds, Percent.ZERO, atTime(person.wake() + chance.between(10, 40)))
                    .add(0.85);
        });
    }

    /** Often, that this appliance was switched on; empty where there is none, too. */
    private Optional<HabitTrigger> after(RoomKind room, String id) {
        boolean chained = chance.happens(0.6);
        return items.find(room, id).filter(item -> chained).map(item -> new AfterAction(item, OnOff.ON));
    }

    private HabitDrafts.Draft draft(String item, State state, HabitTrigger trigger) {
        return drafts.draft(item, state, trigger);
    }

    private void with(RoomKind room, String id, Consumer<String> plan) {
        items.find(room, id).ifPresent(plan);
    }

    private static HabitTrigger entering(RoomPlan room) {
        return new OnEntering(room.group(), room.motion());
    }

    private HabitTrigger atTime(double minutes) {
        double spread = chance.between(2, 8 + 30 * chaos);
        return new AtTime(Window.time(minutes), Duration.ofSeconds(Math.round(spread * 60)));
    }

    private State on(String item) {
        return items.type(item) == ItemType.DIMMER ? Percent.HUNDRED : OnOff.ON;
    }

    private State off(String item) {
        return items.type(item) == ItemType.DIMMER ? Percent.ZERO : OnOff.OFF;
    }

    private Window aroundWake(double before, double after) {
        return Window.of(person.wake() - before, before + after + person.weekendLater());
    }
}
