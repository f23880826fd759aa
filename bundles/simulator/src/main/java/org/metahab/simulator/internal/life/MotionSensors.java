/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;
import org.metahab.simulator.internal.home.RoomPlan;

/** Motion sensors, which are on when somebody moves and off again after a while without, and the bed's. */
final class MotionSensors {

    private final World world;
    private final Duration hold;
    private final Map<String, Instant> last = new HashMap<>();

    MotionSensors(World world) {
        this.world = world;
        this.hold = Duration.ofMillis(Math.round(world.plan.sensors().motionHold() * 1_000));
    }

    void moved(RoomPlan room) {
        String item = room.motion();
        if (item.isEmpty()) {
            return;
        }
        last.put(item, world.timeline.now());
        if (world.state(item) != OnOff.ON) {
            world.report(item, OnOff.ON);
            world.timeline.at(world.timeline.now().plus(hold), () -> check(item));
        }
    }

    /** Tells whether somebody lies in bed; of several, the last to move counts. */
    void liesDown(boolean lies) {
        String bed = world.plan.sensors().bed();
        State state = lies ? OnOff.ON : OnOff.OFF;
        if (!bed.isEmpty() && !world.state(bed).equals(state)) {
            world.report(bed, state);
        }
    }

    private void check(String item) {
        Instant quiet = last.getOrDefault(item, Instant.EPOCH).plus(hold);
        if (quiet.isAfter(world.timeline.now())) {
            world.timeline.at(quiet, () -> check(item));
        } else {
            world.report(item, OnOff.OFF);
        }
    }
}
