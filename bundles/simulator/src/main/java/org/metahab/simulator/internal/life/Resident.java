/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.State;
import org.metahab.simulator.internal.home.Activity;
import org.metahab.simulator.internal.home.PersonPlan;
import org.metahab.simulator.internal.home.RoomKind;
import org.metahab.simulator.internal.home.RoomPlan;
import org.metahab.simulator.internal.home.Way;
import org.metahab.simulator.truth.Cause;

/** A person who moves through the home and operates things. */
final class Resident {

    /** Seconds from deciding to leave a room until being in the next one. */
    static final double LEAVING = 10;

    final PersonPlan plan;

    private final World world;
    private final MotionSensors sensors;
    private final HabitPlayer habits;
    private final RoutinePlayer routines;
    private final List<Resident> all;
    private @Nullable RoomPlan room;
    private boolean asleep = true;
    private int visit;

    Resident(
            PersonPlan plan,
            @Nullable RoomPlan bed,
            World world,
            MotionSensors sensors,
            HabitPlayer habits,
            RoutinePlayer routines,
            List<Resident> all) {
        this.plan = plan;
        this.room = bed;
        this.world = world;
        this.sensors = sensors;
        this.habits = habits;
        this.routines = routines;
        this.all = all;
    }

    boolean isUp() {
        return room != null && !asleep;
    }

    @Nullable
    RoomPlan room() {
        return room;
    }

    /** Goes where the plan says. */
    void follow(Stay stay) {
        RoomPlan old = room;
        if (Objects.equals(old, stay.room())) {
            asleep = stay.asleep();
            sensors.liesDown(asleep && old != null && old.kind() == RoomKind.BEDROOM);
            if (old != null && !asleep) {
                sensors.moved(old);
                habits.entered(this, old);
                begin(stay.activity());
            }
            return;
        }
        if (old != null && !asleep) {
            routines.leaves(this);
            if (isAlone(old)) {
                habits.leaves(this, old);
            }
        }
        sensors.liesDown(false);
        asleep = stay.asleep();
        if (old != null && stay.room() != null) {
            passThroughHall(old, stay.room());
        }
        world.timeline.after(LEAVING, () -> move(stay));
    }

    private boolean isAlone(RoomPlan where) {
        return all.stream().noneMatch(other -> !other.equals(this) && where.equals(other.room));
    }

    private void passThroughHall(RoomPlan from, RoomPlan to) {
        RoomPlan hall = world.plan.hall();
        if (!hall.equals(from) && !hall.equals(to) && world.chance.happens(0.5)) {
            world.timeline.after(LEAVING / 2, () -> sensors.moved(hall));
        }
    }

    private void move(Stay stay) {
        RoomPlan next = stay.room();
        RoomPlan old = room;
        room = next;
        visit++;
        String frontDoor = world.plan.sensors().frontDoor();
        boolean door = old == null || next == null;
        if (door && !frontDoor.isEmpty()) {
            world.report(frontDoor, OpenClosed.OPEN);
            world.timeline.after(world.chance.between(3, 12), () -> world.report(frontDoor, OpenClosed.CLOSED));
        }
        if (next == null) {
            return;
        }
        sensors.moved(next);
        if (!asleep) {
            habits.entered(this, next);
            fidget(next, visit);
            begin(stay.activity());
        }
    }

    private void begin(@Nullable Activity activity) {
        Way way = activity == null ? null : plan.ways().get(activity);
        if (way != null) {
            routines.perform(this, way);
        }
    }

    private void fidget(RoomPlan where, int sameVisit) {
        world.timeline.after(world.chance.waiting(world.plan.sensors().motionEvery() * 60), () -> {
            if (visit == sameVisit && !asleep) {
                sensors.moved(where);
                fidget(where, sameVisit);
            }
        });
    }

    /** Counts the rooms that the person was in. */
    int visit() {
        return visit;
    }

    /** Brings an item to a state, at its switch or by an app. */
    void operate(String item, State state, Cause cause) {
        world.note(item, state, plan.name(), cause);
        if (world.plan.style().annotated()) {
            world.commandByHand(item, state, plan.name());
        } else if (world.chance.happens(plan.byApp()) && !(state instanceof OpenClosed)) {
            world.commandByApp(item, state, plan.name());
        } else {
            world.report(item, state);
        }
        habits.operated(this, item, state);
    }
}
