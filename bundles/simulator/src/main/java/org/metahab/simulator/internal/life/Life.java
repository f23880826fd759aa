/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.simulator.internal.home.Chance;
import org.metahab.simulator.internal.home.HomePlan;
import org.metahab.simulator.internal.home.PersonPlan;
import org.metahab.simulator.internal.home.RoomKind;
import org.metahab.simulator.internal.home.RoomPlan;
import org.metahab.simulator.truth.Cause;
import org.metahab.simulator.truth.HabitOccurrence;
import org.metahab.simulator.truth.RuleDeed;
import org.metahab.simulator.truth.TrueAction;

/** A home's life, made event by event as it is read. */
public final class Life implements Iterator<TimedEvent> {

    private static final Cause WHIM = new Cause.OnAWhim();

    private final World world;
    private final HabitPlayer habits;
    private final Automations automations;
    private final Reactions reactions;
    private final List<Resident> residents = new ArrayList<>();
    private final Instant end;

    /** The life of a home's first days, always the same for the same seed. */
    public Life(HomePlan plan, long seed, int days) {
        Timeline timeline = new Timeline(plan.start());
        this.world = new World(plan, timeline, new Chance(~seed));
        this.habits = new HabitPlayer(world);
        this.reactions = new Reactions(world, habits, residents);
        this.end = plan.start().atZone(plan.place().zone()).plusDays(days).toInstant();
        MotionSensors sensors = new MotionSensors(world);
        RoutinePlayer routines = new RoutinePlayer(world);
        RoomPlan bedroom = plan.rooms().stream()
                .filter(room -> room.kind() == RoomKind.BEDROOM)
                .findFirst()
                .orElse(plan.hall());
        for (PersonPlan guest : plan.guests()) {
            residents.add(new Resident(guest, null, world, sensors, habits, routines, residents));
        }
        for (PersonPlan person : plan.people()) {
            residents.add(new Resident(person, bedroom, world, sensors, habits, routines, residents));
        }
        plan.items().forEach(this::begin);
        new Surroundings(world);
        this.automations = new Automations(world);
        beginDay();
    }

    private void begin(Item item) {
        State state =
                switch (item.type()) {
                    case SWITCH -> OnOff.OFF;
                    case DIMMER -> Percent.ZERO;
                    case ROLLERSHUTTER -> Percent.HUNDRED;
                    case CONTACT -> OpenClosed.CLOSED;
                    default -> null;
                };
        if (state != null && item.type() != ItemType.GROUP) {
            world.report(item.name(), state);
        }
    }

    private void beginDay() {
        LocalDate day = world.local().toLocalDate();
        automations.beginDay(day);
        for (Resident resident : residents) {
            habits.plan(resident, day);
            DayPlanner planner = new DayPlanner(world.plan, resident.plan, world.chance);
            boolean visits = world.plan.guests().contains(resident.plan);
            List<Stay> stays = visits ? planner.visit(day) : planner.plan(day);
            if (stays.isEmpty()) {
                continue;
            }
            for (Stay stay : stays) {
                world.timeline.at(moment(day, stay.minute()), () -> resident.follow(stay));
            }
            double first = stays.get(0).minute();
            double last = stays.get(stays.size() - 1).minute();
            for (double at = first + whim(resident); at < last; at += whim(resident)) {
                world.timeline.at(moment(day, at), () -> actOnAWhim(resident));
            }
        }
        ZonedDateTime next = world.local().plusDays(1);
        world.timeline.at(next.toInstant(), this::beginDay);
    }

    private double whim(Resident resident) {
        return world.chance.waiting(16 * 60 / resident.plan.whims());
    }

    private void actOnAWhim(Resident resident) {
        RoomPlan room = resident.room();
        if (!resident.isUp() || room == null || room.actuators().isEmpty()) {
            return;
        }
        String item = world.chance.oneOf(room.actuators());
        State state = world.state(item);
        if (state instanceof OnOff onOff) {
            resident.operate(item, onOff == OnOff.ON ? OnOff.OFF : OnOff.ON, WHIM);
        } else if (state instanceof Percent percent) {
            resident.operate(item, percent.equals(Percent.ZERO) ? Percent.HUNDRED : Percent.ZERO, WHIM);
        }
    }

    private Instant moment(LocalDate day, double minute) {
        return day.atStartOfDay(world.plan.place().zone()).toInstant().plusMillis(Math.round(minute * 60_000));
    }

    @Override
    public boolean hasNext() {
        boolean alive = true;
        while (world.told().isEmpty() && alive) {
            alive = world.timeline.stepBefore(end);
        }
        return !world.told().isEmpty();
    }

    /** See {@link org.metahab.simulator.Simulation#nextBefore}. */
    public Optional<TimedEvent> nextBefore(Instant moment) {
        Instant limit = moment.isBefore(end) ? moment : end;
        boolean alive = true;
        while (world.told().isEmpty() && alive) {
            alive = world.timeline.stepBefore(limit);
        }
        if (world.told().isEmpty()) {
            world.timeline.passTo(moment);
        }
        return Optional.ofNullable(world.told().poll());
    }

    /** See {@link org.metahab.simulator.Simulation#command}. */
    public void command(String rule, String item, Command command) {
        reactions.command(rule, item, command);
    }

    /** What rules of the hub did until now. */
    public List<RuleDeed> deeds() {
        return Collections.unmodifiableList(reactions.deeds());
    }

    @Override
    public TimedEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The simulated days are over");
        }
        return Objects.requireNonNull(world.told().poll());
    }

    /** What was done until now, and why, in order of time. */
    public List<TrueAction> actions() {
        return Collections.unmodifiableList(world.actions());
    }

    /** The chances to follow a habit until now. */
    public List<HabitOccurrence> occurrences() {
        return Collections.unmodifiableList(habits.occurrences());
    }
}
