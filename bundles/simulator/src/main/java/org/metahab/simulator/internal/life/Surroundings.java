/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.simulator.internal.home.RoomPlan;
import org.metahab.simulator.internal.home.SensorPlan;

/** What a home tells without people: measurements, and states told again. */
final class Surroundings {

    private static final double MEASURE_MINUTES = 20;

    private final World world;
    private final SensorPlan sensors;

    Surroundings(World world) {
        this.world = world;
        this.sensors = world.plan.sensors();
        sensors.thermometers().forEach(item -> measureTemperature(item, 20));
        if (!sensors.lightSensor().isEmpty()) {
            measureLight(sensors.lightSensor());
        }
        sensors.meters().values().forEach(meter -> measurePower(meter, false));
        world.onChange(this::changed);
        if (sensors.pollEvery() > 0) {
            poll();
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

    private void changed(String item, State state) {
        String meter = sensors.meters().get(item);
        if (meter != null) {
            world.timeline.after(world.chance.between(0.5, 10), () -> measurePower(meter, state == OnOff.ON));
        }
    }

    private void measurePower(String meter, boolean on) {
        world.report(meter, Quantity.of((double) Math.round(on ? world.chance.between(20, 1_500) : 0), "W"));
    }

    /** Devices tell their states again though nothing has changed. */
    private void poll() {
        for (RoomPlan room : world.plan.rooms()) {
            room.actuators().forEach(item -> world.report(item, world.state(item)));
        }
        world.timeline.after(sensors.pollEvery() * 60, this::poll);
    }
}
