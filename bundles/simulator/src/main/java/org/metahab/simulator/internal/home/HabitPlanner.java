/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

/** Gives a person habits that fit the home's devices and the person's rhythm. */
final class HabitPlanner {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private final Chance chance;
    private final Items items;
    private final List<RoomPlan> rooms;
    private final PersonPlan person;
    private final List<TrueHabit> habits = new ArrayList<>();

    HabitPlanner(Chance chance, Items items, List<RoomPlan> rooms, PersonPlan person) {
        this.chance = chance;
        this.items = items;
        this.rooms = rooms;
        this.person = person;
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
        new Draft(room.light(), on(room.light()), entering(room))
                .dark()
                .after(2, 8)
                .add(0.9);
        new Draft(room.light(), off(room.light()), new OnLeaving(room.group()))
                .after(1, 3)
                .add(0.8);
    }

    private void kitchen(RoomPlan room) {
        Window morning = aroundWake(30, 150);
        with("Kitchen_Coffee", coffee -> {
            new Draft(coffee, OnOff.ON, entering(room))
                    .in(morning)
                    .after(20, 120)
                    .add(0.85);
            new Draft(coffee, OnOff.OFF, new OnLeaving(room.group()))
                    .after(1, 5)
                    .add(0.8);
        });
        with("Kitchen_Radio", radio -> {
            boolean chained = items.has("Kitchen_Coffee") && chance.happens(0.6);
            HabitTrigger trigger = chained ? new AfterAction("Kitchen_Coffee", OnOff.ON) : entering(room);
            new Draft(radio, OnOff.ON, trigger).in(morning).after(10, 90).add(0.7);
            new Draft(radio, OnOff.OFF, new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
        with("Kitchen_Hood", hood -> {
            new Draft(hood, OnOff.ON, entering(room))
                    .in(Window.of(person.dinner() - 20, 60))
                    .after(60, 300)
                    .add(0.8);
            new Draft(hood, OnOff.OFF, new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
        with("Kitchen_Dishwasher", washer -> {
            new Draft(washer, OnOff.ON, atTime(person.dinner() + chance.between(60, 150))).add(0.5);
            new Draft(washer, OnOff.OFF, new AfterAction(washer, OnOff.ON))
                    .after(4_000, 7_000)
                    .add(0.5);
        });
    }

    private void livingRoom(RoomPlan room) {
        with("LivingRoom_TV", tv -> {
            new Draft(tv, OnOff.ON, entering(room))
                    .in(Window.of(person.dinner() - 60, 300))
                    .after(20, 180)
                    .add(0.85);
            new Draft(tv, OnOff.OFF, new OnLeaving(room.group()))
                    .in(Window.of(person.bed() - 45, 180))
                    .after(1, 5)
                    .add(1);
        });
        with("LivingRoom_Lamp", lamp -> {
            boolean chained = items.has("LivingRoom_TV") && chance.happens(0.6);
            HabitTrigger trigger = chained ? new AfterAction("LivingRoom_TV", OnOff.ON) : entering(room);
            new Draft(lamp, on(lamp), trigger).dark().after(5, 60).add(0.8);
            new Draft(lamp, off(lamp), new OnLeaving(room.group()))
                    .in(Window.of(person.bed() - 45, 180))
                    .after(1, 5)
                    .add(1);
        });
        blinds("LivingRoom_Blinds", person.bed() - chance.between(60, 240));
    }

    private void bedroom(RoomPlan room) {
        Window night = Window.of(person.bed() - 30, 150);
        with("Bedroom_Lamp", lamp -> {
            new Draft(lamp, on(lamp), entering(room)).in(night).after(10, 60).add(0.9);
            new Draft(lamp, off(lamp), new AfterAction(lamp, on(lamp)))
                    .in(night)
                    .after(500, 1_800)
                    .add(1);
            for (RoomPlan other : rooms) {
                if (!other.equals(room) && chance.happens(0.5)) {
                    new Draft(other.light(), off(other.light()), new AfterAction(lamp, on(lamp)))
                            .in(night)
                            .after(3, 30)
                            .add(0.9);
                }
            }
        });
        new Draft(room.light(), off(room.light()), entering(room))
                .in(night)
                .after(60, 400)
                .add(0.9);
        blinds("Bedroom_Blinds", person.bed() - chance.between(5, 60));
    }

    private void bathroom(RoomPlan room) {
        with("Bathroom_Mirror", mirror -> {
            new Draft(mirror, on(mirror), entering(room))
                    .in(aroundWake(20, 120))
                    .after(20, 90)
                    .add(0.8);
            new Draft(mirror, off(mirror), new OnLeaving(room.group()))
                    .after(1, 3)
                    .add(0.9);
        });
        with("Bathroom_Fan", fan -> {
            new Draft(fan, OnOff.ON, new AfterAction(room.light(), on(room.light())))
                    .after(5, 60)
                    .add(0.7);
            new Draft(fan, OnOff.OFF, new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
    }

    private void hall() {
        with("Corridor_Porch", porch -> {
            new Draft(porch, on(porch), atTime(person.back() + chance.between(-30, 120)))
                    .dark()
                    .add(0.7);
            new Draft(porch, off(porch), atTime(person.bed() - chance.between(5, 40))).add(0.9);
        });
    }

    private void office(RoomPlan room) {
        with("Office_Lamp", lamp -> {
            new Draft(lamp, on(lamp), entering(room)).dark().after(5, 40).add(0.8);
            new Draft(lamp, off(lamp), new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
        with("Office_PC", pc -> {
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
        with("DiningRoom_Lamp", lamp -> {
            new Draft(lamp, on(lamp), entering(room))
                    .dark()
                    .in(Window.of(person.dinner(), 120))
                    .after(5, 40)
                    .add(0.8);
            new Draft(lamp, off(lamp), new OnLeaving(room.group())).after(1, 5).add(0.9);
        });
    }

    private void laundry() {
        with("LaundryRoom_Washer", washer -> {
            DayOfWeek day = chance.oneOf(List.copyOf(EVERY_DAY));
            new Draft(washer, OnOff.ON, atTime(chance.between(9 * 60, 19 * 60)))
                    .on(day)
                    .add(0.9);
            new Draft(washer, OnOff.OFF, new AfterAction(washer, OnOff.ON))
                    .after(4_000, 7_000)
                    .add(0.9);
        });
    }

    private void blinds(String item, double downAt) {
        with(item, blinds -> {
            new Draft(blinds, Percent.HUNDRED, atTime(downAt)).add(0.85);
            new Draft(blinds, Percent.ZERO, atTime(person.wake() + chance.between(10, 40))).add(0.85);
        });
    }

    private void with(String item, Consumer<String> plan) {
        if (items.has(item)) {
            plan.accept(item);
        }
    }

    private static HabitTrigger entering(RoomPlan room) {
        return new OnEntering(room.group(), room.motion());
    }

    private HabitTrigger atTime(double minutes) {
        double spread = chance.between(2, 20);
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

        /** The median of the delay is drawn from this range of seconds. */
        Draft after(double least, double most) {
            delay = Duration.ofMillis(Math.round(chance.between(least, most) * 1_000));
            return this;
        }

        void add(double probability) {
            double rate = chance.rate();
            if (chance.happens(probability)) {
                habits.add(new TrueHabit(
                        person.name(),
                        item,
                        state,
                        trigger,
                        days,
                        window.from(),
                        window.until(),
                        whenDark,
                        delay,
                        rate));
            }
        }
    }
}
