/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.simulator.internal.home.RoomPlan;

/** What happens in a home without people: measurements, and a rule that the home has already. */
final class Surroundings {

    private static final String RULE = "hall-light";
    private static final double RULE_SECONDS = 180;
    private static final double MEASURE_MINUTES = 20;

    private final World world;

    Surroundings(World world) {
        this.world = world;
        world.plan.thermometers().forEach(item -> measureTemperature(item, 20));
        if (!world.plan.lightSensor().isEmpty()) {
            measureLight(world.plan.lightSensor());
        }
        if (world.plan.hallAutomation() && !world.plan.hall().light().isEmpty()) {
            world.onMotion(this::runRule);
        }
    }

    private void measureTemperature(String item, double degrees) {
        world.report(item, Quantity.of(Math.round(degrees * 10) / 10.0, "°C"));
        double pull = (20.5 - degrees) * 0.1;
        world.timeline.after(
                world.chance.waiting(MEASURE_MINUTES * 60),
                () -> measureTemperature(item, world.chance.around(degrees + pull, 0.2)));
    }

    private void measureLight(String item) {
        double sun = world.sun();
        double clear = sun < -6 ? 0 : sun < 0 ? 50 * (1 + sun / 6) : 50 + 1_200 * sun;
        world.report(item, Quantity.of((double) Math.round(clear * world.chance.between(0.3, 1)), "lx"));
        world.timeline.after(world.chance.waiting(MEASURE_MINUTES * 60), () -> measureLight(item));
    }

    private void runRule(String motion) {
        RoomPlan hall = world.plan.hall();
        boolean dimmer = world.state(hall.light()) instanceof Percent;
        State on = dimmer ? Percent.HUNDRED : OnOff.ON;
        State off = dimmer ? Percent.ZERO : OnOff.OFF;
        if (motion.equals(hall.motion())
                && world.isDark(hall)
                && world.state(hall.light()).equals(off)) {
            world.commandByRule(RULE, hall.light(), on);
            world.timeline.after(RULE_SECONDS, () -> {
                if (world.state(hall.light()).equals(on)) {
                    world.commandByRule(RULE, hall.light(), off);
                }
            });
        }
    }
}
