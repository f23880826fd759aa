/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.metahab.simulator.truth.TrueHabit.InState;

/** Gives a person habits that fit the home's devices and the person's rhythm. */
final class HabitPlanner {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private final Chance chance;
    private final Items items;
    private final List<RoomPlan> rooms;
    private final PersonPlan person;
    private final double chaos;
    private final List<TrueHabit> habits = new ArrayList<>();

    HabitPlanner(Chance chance, Items items, List<RoomPlan> rooms, PersonPlan person, double chaos) {
        this.chance = chance;
        this.items = items;
        this.rooms = rooms;
        this.person = person;
        this.chaos = chaos;
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
        return habits;
    }

    private void light(RoomPlan room) {
        with(room.kind(), "Light", light -> {
            new Draft(light, on(light), entering(room)).dark().after(2, 8).add(0.9);
            new Draft(light, off(light), new OnLeaving(room.group()))
                    .after(1, 3)
                    .add(0.8);
        });
        for (int i = 2; i <= RoomPlanner.MOST_LIGHTS; i++) {
            with(room.kind(), "Light_" + i, light -> {
                boolean chained = !room.light().isEmpty() && chance.happens(0.6);
                HabitTrigger trigger = chained ? new AfterAction(room.light(), on(room.light())) : entering(room);
                new Draft(light, on(light), trigger).dark().after(2, 20).add(0.6);
                new Draft(light, off(light), new OnLeaving(room.group()))
                        .after(1, 6)
                        .add(0.9);
            });
        }
    }

    private void kitchen(RoomPlan room) {
        Window morning = aroundWake(30, 150);
        with(RoomKind.KITCHEN, "Coffee", coffee -> {
            new Draft(coffee, OnOff.ON, entering(room))
                    .in(morning)
                    .after(20, 120)
                    .add(0.85);
            new Draft(coffee, OnOff.OFF, new OnLeaving(room.group()))
                    .after(1, 5)
                    .add(0.8);
        });
        with(RoomKind.KITCHEN, "Radio", radio -> {
            HabitTrigger trigger = after(RoomKind.KITCHEN, "Coffee").orElse(entering(room));
            new Draft(radio, OnOff.ON, trigger).in(morning).after(10, 90).add(0.7);
            new Draft(radio, OnOff.OFF, new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
        with(RoomKind.KITCHEN, "Hood", hood -> {
            new Draft(hood, OnOff.ON, entering(room))
                    .in(Window.of(person.dinner() - 20, 60))
                    .after(60, 300)
                    .add(0.8);
            new Draft(hood, OnOff.OFF, new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
        with(RoomKind.KITCHEN, "Dishwasher", washer -> {
            new Draft(washer, OnOff.ON, atTime(person.dinner() + chance.between(60, 150))).add(0.5);
            new Draft(washer, OnOff.OFF, new AfterAction(washer, OnOff.ON))
                    .after(4_000, 7_000)
                    .add(0.5);
        });
    }

    private void livingRoom(RoomPlan room) {
        with(RoomKind.LIVING_ROOM, "TV", tv -> {
            new Draft(tv, OnOff.ON, entering(room))
                    .in(Window.of(person.dinner() - 60, 300))
                    .after(20, 180)
                    .add(0.85);
            new Draft(tv, OnOff.OFF, new OnLeaving(room.group()))
                    .in(Window.of(person.bed() - 45, 180))
                    .after(1, 5)
                    .add(1);
        });
        with(RoomKind.LIVING_ROOM, "Lamp", lamp -> {
            HabitTrigger trigger = after(RoomKind.LIVING_ROOM, "TV").orElse(entering(room));
            Draft lit = new Draft(lamp, on(lamp), trigger).dark().after(5, 60);
            boolean forWatching = trigger instanceof OnEntering && chance.happens(0.3);
            items.find(RoomKind.LIVING_ROOM, "TV").filter(tv -> forWatching).ifPresent(tv -> lit.onlyIf(tv, OnOff.ON));
            lit.add(0.8);
            new Draft(lamp, off(lamp), new OnLeaving(room.group()))
                    .in(Window.of(person.bed() - 45, 180))
                    .after(1, 5)
                    .add(1);
        });
        blinds(RoomKind.LIVING_ROOM, person.bed() - chance.between(60, 240));
    }

    private void bedroom(RoomPlan room) {
        Window night = Window.of(person.bed() - 30, 150);
        with(RoomKind.BEDROOM, "Lamp", lamp -> {
            new Draft(lamp, on(lamp), entering(room)).in(night).after(10, 60).add(0.9);
            new Draft(lamp, off(lamp), new AfterAction(lamp, on(lamp)))
                    .in(night)
                    .after(500, 1_800)
                    .add(1);
            for (RoomPlan other : rooms) {
                if (!other.equals(room) && !other.light().isEmpty() && chance.happens(0.5)) {
                    new Draft(other.light(), off(other.light()), new AfterAction(lamp, on(lamp)))
                            .in(night)
                            .after(3, 30)
                            .add(0.9);
                }
            }
        });
        with(RoomKind.BEDROOM, "Light", light -> new Draft(light, off(light), entering(room))
                .in(night)
                .after(60, 400)
                .add(0.9));
        blinds(RoomKind.BEDROOM, person.bed() - chance.between(5, 60));
    }

    private void bathroom(RoomPlan room) {
        with(RoomKind.BATHROOM, "Mirror", mirror -> {
            new Draft(mirror, on(mirror), entering(room))
                    .in(aroundWake(20, 120))
                    .after(20, 90)
                    .add(0.8);
            new Draft(mirror, off(mirror), new OnLeaving(room.group()))
                    .after(1, 3)
                    .add(0.9);
        });
        with(RoomKind.BATHROOM, "Fan", fan -> {
            HabitTrigger trigger =
                    room.light().isEmpty() ? entering(room) : new AfterAction(room.light(), on(room.light()));
            new Draft(fan, OnOff.ON, trigger).after(5, 60).add(0.7);
            new Draft(fan, OnOff.OFF, new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
    }

    private void hall() {
        with(RoomKind.HALL, "Porch", porch -> {
            new Draft(porch, on(porch), atTime(person.back() + chance.between(-30, 120)))
                    .dark()
                    .add(0.7);
            new Draft(porch, off(porch), atTime(person.bed() - chance.between(5, 40))).add(0.9);
        });
    }

    private void office(RoomPlan room) {
        with(RoomKind.OFFICE, "Lamp", lamp -> {
            new Draft(lamp, on(lamp), entering(room)).dark().after(5, 40).add(0.8);
            new Draft(lamp, off(lamp), new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
        with(RoomKind.OFFICE, "PC", pc -> {
            new Draft(pc, OnOff.ON, entering(room))
                    .in(Window.of(7 * 60, 12 * 60))
                    .after(10, 60)
                    .add(0.9);
            new Draft(pc, OnOff.OFF, new OnLeaving(room.group()))
                    .in(Window.of(16 * 60, 8 * 60))
                    .after(1, 10)
                    .add(0.9);
        });
    }

    private void dining(RoomPlan room) {
        with(RoomKind.DINING_ROOM, "Lamp", lamp -> {
            new Draft(lamp, on(lamp), entering(room))
                    .dark()
                    .in(Window.of(person.dinner(), 120))
                    .after(5, 40)
                    .add(0.8);
            new Draft(lamp, off(lamp), new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
    }

    private void laundry() {
        with(RoomKind.LAUNDRY, "Washer", washer -> {
            DayOfWeek day = chance.oneOf(List.copyOf(EVERY_DAY));
            new Draft(washer, OnOff.ON, atTime(chance.between(9 * 60, 19 * 60)))
                    .on(day)
                    .add(0.9);
            new Draft(washer, OnOff.OFF, new AfterAction(washer, OnOff.ON))
                    .after(4_000, 7_000)
                    .add(0.9);
        });
    }

    private void blinds(RoomKind room, double downAt) {
        with(room, "Blinds", blinds -> {
            new Draft(blinds, Percent.HUNDRED, atTime(downAt)).add(0.85);
            new Draft(blinds, Percent.ZERO, atTime(person.wake() + chance.between(10, 40))).add(0.85);
        });
    }

    /** Often, that this appliance was switched on; empty where there is none, too. */
    private Optional<HabitTrigger> after(RoomKind room, String id) {
        boolean chained = chance.happens(0.6);
        return items.find(room, id).filter(item -> chained).map(item -> new AfterAction(item, OnOff.ON));
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

    /** A habit in the making; whether the person has it at all is the dice's choice. */
    private final class Draft {

        private final String item;
        private final State state;
        private final HabitTrigger trigger;
        private Set<DayOfWeek> days = EVERY_DAY;
        private Window window = Window.WHOLE_DAY;
        private boolean whenDark;
        private List<InState> onlyIf = List.of();
        private Duration delay = Duration.ZERO;

        Draft(String item, State state, HabitTrigger trigger) {
            this.item = item;
            this.state = state;
            this.trigger = trigger;
        }

        Draft in(Window limits) {
            window = limits;
            return this;
        }

        Draft on(DayOfWeek day) {
            days = EnumSet.of(day);
            return this;
        }

        Draft dark() {
            whenDark = true;
            return this;
        }

        Draft onlyIf(String other, State wanted) {
            onlyIf = List.of(new InState(other, wanted));
            return this;
        }

        /** The median of the delay is drawn from this range of seconds. */
        Draft after(double least, double most) {
            delay = Duration.ofMillis(Math.round(chance.between(least, most) * 1_000));
            return this;
        }

        void add(double probability) {
            double rate = chance.rate(chaos);
            if (chance.happens(probability)) {
                habits.add(new TrueHabit(
                        person.name() + "-" + (habits.size() + 1),
                        person.name(),
                        item,
                        state,
                        trigger,
                        days,
                        window.from(),
                        window.until(),
                        whenDark,
                        onlyIf,
                        delay,
                        rate,
                        LocalDate.MIN,
                        LocalDate.MAX));
            }
        }
    }
}
