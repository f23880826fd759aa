/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.State;
import org.metahab.simulator.internal.home.HomePlan;
import org.metahab.simulator.internal.home.PersonPlan;
import org.metahab.simulator.internal.home.RoomKind;
import org.metahab.simulator.internal.life.Life;
import org.metahab.simulator.truth.Fault;
import org.metahab.simulator.truth.HabitTrigger;
import org.metahab.simulator.truth.TrueHabit;
import org.metahab.simulator.truth.TrueHabit.InState;
import org.metahab.simulator.truth.UnusualDays;

/** A home with its items, its people and what they use to do. Immutable. */
public final class Household {

    private final long seed;
    private final HomePlan plan;

    Household(long seed, HomePlan plan) {
        this.seed = seed;
        this.plan = plan;
    }

    /** The seed it was made from. */
    public long seed() {
        return seed;
    }

    /** Where it is. */
    public ZoneId zone() {
        return plan.place().zone();
    }

    /** The first moment of its simulated life. */
    public Instant start() {
        return plan.start();
    }

    /** Its items: rooms as groups with a location's tag, points with their semantic tags in their room's group. */
    public List<Item> items() {
        return plan.items();
    }

    /** The names of its people. */
    public List<String> people() {
        return plan.people().stream().map(PersonPlan::name).toList();
    }

    /** What its people use to do. */
    public List<TrueHabit> habits() {
        return plan.habits();
    }

    /** Days on which they don't live as on others. */
    public UnusualDays unusualDays() {
        return plan.unusual();
    }

    /** Sensors that fail for a while. */
    public List<Fault> faults() {
        return plan.faults();
    }

    /** The states of items whose coming tells of the trigger; none where it cannot be sensed, or is a time. */
    public List<InState> signsOf(HabitTrigger trigger) {
        List<InState> signs = new ArrayList<>();
        if (trigger instanceof HabitTrigger.AfterAction after) {
            signs.add(new InState(after.item(), after.state()));
        } else if (trigger instanceof HabitTrigger.OnEntering entering) {
            sign(signs, entering.sensor(), OnOff.ON);
            if (entering.room().equals(plan.hall().group())) {
                sign(signs, plan.sensors().frontDoor(), OpenClosed.OPEN);
                sign(signs, plan.sensors().frontDoor(), OpenClosed.CLOSED);
            } else if (entering.room().equals(RoomKind.BEDROOM.tag())) {
                sign(signs, plan.sensors().bed(), OnOff.OFF);
            }
        }
        return signs;
    }

    private static void sign(List<InState> signs, String item, State state) {
        if (!item.isEmpty()) {
            signs.add(new InState(item, state));
        }
    }

    /** Whether it is a habit's day and time, and dark where it takes that. */
    public boolean isTimeFor(TrueHabit habit, Instant at) {
        ZonedDateTime local = at.atZone(zone());
        boolean dark = plan.rooms().stream()
                .filter(room -> room.actuators().contains(habit.item()))
                .allMatch(room -> plan.place().sun(at) < room.darkBelow());
        return habit.isHeldOn(local.toLocalDate())
                && habit.isTime(local.getDayOfWeek(), local.toLocalTime())
                && (dark || !habit.whenDark());
    }

    /**
     * Its life from {@link #start()} on, always the same.
     *
     * @param days how many days, at least 1
     */
    public Simulation simulate(int days) {
        return new Simulation(new Life(plan, seed, days));
    }
}
