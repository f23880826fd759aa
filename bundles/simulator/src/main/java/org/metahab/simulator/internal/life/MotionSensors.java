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
import org.metahab.simulator.internal.home.RoomPlan;

/** Motion sensors: on when somebody moves, off again after a while without. */
final class MotionSensors {

    private final World world;
    private final Duration hold;
    private final Map<String, Instant> last = new HashMap<>();

    MotionSensors(World world) {
        this.world = world;
        this.hold = Duration.ofMillis(Math.round(world.plan.motionHold() * 1_000));
    }

    void moved(RoomPlan room) {
        String item = room.motion();
        if (item.isEmpty()) {
            return;
        }
        last.put(item, world.timeline.now());
        if (world.state(item) != OnOff.ON) {
            world.report(item, OnOff.ON);
            world.noticeMotion(item);
            world.timeline.at(world.timeline.now().plus(hold), () -> check(item));
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
