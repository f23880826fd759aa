/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UpDown;
import org.metahab.simulator.internal.home.RoomPlan;
import org.metahab.simulator.truth.Cause;
import org.metahab.simulator.truth.RuleDeed;

/** Lets rules of the hub act in the home, and people take back what they don't want. */
final class Reactions {

    private static final double SEEN_SECONDS = 20;
    private static final double HEARD_SECONDS = 90;
    private static final double HEARD = 0.5;
    private static final double SIGMA = 0.4;

    private final World world;
    private final HabitPlayer habits;
    private final List<Resident> residents;
    private final List<RuleDeed> deeds = new ArrayList<>();

    Reactions(World world, HabitPlayer habits, List<Resident> residents) {
        this.world = world;
        this.habits = habits;
        this.residents = residents;
    }

    List<RuleDeed> deeds() {
        return deeds;
    }

    void command(String rule, String item, Command command) {
        State before = world.state(item);
        Optional<State> wanted = stateAfter(command, before);
        if (wanted.isEmpty()) {
            return;
        }
        State state = wanted.get();
        RuleDeed.Verdict verdict = before.equals(state)
                ? RuleDeed.Verdict.IDLE
                : habits.turns().verdict(item, state, world.timeline.now(), habits::isTurnOf);
        deeds.add(new RuleDeed(world.timeline.now(), rule, item, state, verdict));
        world.commandByHub(rule, item, state);
        if (verdict != RuleDeed.Verdict.IDLE) {
            world.serve(item);
            habits.done(item, state);
        }
        if (verdict == RuleDeed.Verdict.UNWANTED) {
            habits.roomOf(item).ifPresent(room -> takeBack(rule, item, state, before, room));
        }
    }

    /** Who is in the room sees it soon; who is elsewhere at home may hear of it. */
    private void takeBack(String rule, String item, State state, State before, RoomPlan room) {
        Optional<Resident> there = residents.stream()
                .filter(resident -> resident.isUp() && room.equals(resident.room()))
                .findFirst();
        Optional<Resident> atHome =
                residents.stream().filter(Resident::isUp).findFirst().filter(any -> world.chance.happens(HEARD));
        Optional<Resident> who = there.or(() -> atHome);
        double median = there.isPresent() ? SEEN_SECONDS : HEARD_SECONDS;
        who.ifPresent(person -> world.timeline.after(world.chance.skewed(median, SIGMA), () -> {
            if (person.isUp() && world.state(item).equals(state)) {
                person.operate(item, before, new Cause.TakesBack(rule));
            }
        }));
    }

    private static Optional<State> stateAfter(Command command, State before) {
        boolean levels = before instanceof Percent;
        if (command instanceof OnOff onOff) {
            return Optional.of(levels ? onOff == OnOff.ON ? Percent.HUNDRED : Percent.ZERO : onOff);
        }
        if (command instanceof UpDown upDown) {
            return Optional.of(upDown == UpDown.DOWN ? Percent.HUNDRED : Percent.ZERO);
        }
        return command instanceof State state ? Optional.of(state) : Optional.empty();
    }
}
