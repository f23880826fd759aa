/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.metahab.simulator.internal.demo.Happening.Acted;
import org.metahab.simulator.internal.demo.Happening.Measured;
import org.metahab.simulator.internal.demo.Happening.Sensed;
import org.metahab.simulator.internal.home.Chance;

/**
 * A winter's day of Anna and Ben. Their habits: who comes into the kitchen or the hall, which is in the dark hours only,
 * switches its light on; in the morning Anna then switches the coffee machine on; she lets the blinds down at half past
 * eight; when Ben goes to bed and lights the bedside lamp, Anna switches the living room's lamp off. The rest is whim.
 */
final class DayScript {

    private static final String ANNA = "Anna";
    private static final String BEN = "Ben";
    private static final String ON = "ON";
    private static final String OFF = "OFF";
    private static final double MOTION_HOLD = 90;

    /** People don't switch a light off sooner than that, so that it does not look like a protest against a rule. */
    private static final double STAY = 360;

    private final Chance chance;
    private final List<Happening> happenings = new ArrayList<>();

    private DayScript(long seed) {
        this.chance = new Chance(seed);
    }

    /** What happens on the day of that number, always the same for the same seed; in order of time. */
    static List<Happening> of(long seed, long day) {
        DayScript script = new DayScript(seed * 1_000_003 + day);
        script.weather();
        script.morning();
        script.day();
        script.comingHome();
        script.evening();
        script.night();
        script.happenings.sort(Comparator.comparingDouble(Happening::second));
        return List.copyOf(script.happenings);
    }

    private void weather() {
        int[] lux = {
            0, 0, 0, 0, 0, 0, 0, 5, 900, 3_000, 6_000, 8_000, 8_500, 7_000, 4_000, 1_200, 60, 0, 0, 0, 0, 0, 0, 0
        };
        for (int hour = 0; hour < lux.length; hour++) {
            double clouds = chance.between(0.6, 1);
            long light = Math.round(lux[hour] * clouds);
            happenings.add(new Measured(hour * 3_600.0, DemoAppliances.DAYLIGHT, String.valueOf(light)));
        }
        for (int hour = 1; hour < 24; hour += 4) {
            long tenths = Math.round(chance.around(185, 8));
            happenings.add(new Measured(
                    hour * 3_600 + 600, DemoAppliances.BEDROOM_THERMOMETER, String.valueOf(tenths / 10.0)));
        }
    }

    private void morning() {
        double t = around(LocalTime.of(6, 45), 5);
        t = lightOnEntering(t, ANNA, DemoAppliances.KITCHEN_MOTION, DemoAppliances.KITCHEN_LIGHT);
        if (chance.happens(0.9)) {
            t = act(t + chance.between(15, 25), ANNA, DemoAppliances.COFFEE, ON);
        }
        if (chance.happens(0.5)) {
            act(t + chance.between(20, 60), chance.happens(0.5) ? ANNA : BEN, DemoAppliances.RADIO, ON);
        }
        t = around(LocalTime.of(7, 8), 3);
        lightOnEntering(t, BEN, DemoAppliances.HALL_MOTION, DemoAppliances.HALL_LIGHT);
        t = around(LocalTime.of(7, 25), 4);
        act(t, ANNA, DemoAppliances.BLINDS, "100");
        t = act(t + chance.between(60, 120), ANNA, DemoAppliances.COFFEE, OFF);
        act(t + chance.between(3, 6), ANNA, DemoAppliances.RADIO, OFF);
        t = act(t + chance.between(8, 12), ANNA, DemoAppliances.KITCHEN_LIGHT, OFF);
        t = act(t + chance.between(15, 30), ANNA, DemoAppliances.HALL_LIGHT, OFF);
        door(t + 5);
    }

    private void day() {
        if (chance.happens(0.4)) {
            double t = around(LocalTime.of(13, 30), 60);
            act(t, BEN, DemoAppliances.RADIO, ON);
            act(t + chance.between(1_200, 2_400), BEN, DemoAppliances.RADIO, OFF);
        }
        if (chance.happens(0.4)) {
            double t = around(LocalTime.of(15, 30), 30);
            act(t, BEN, DemoAppliances.LIVING_LAMP, ON);
            act(t + chance.between(1_200, 2_400), BEN, DemoAppliances.LIVING_LAMP, OFF);
        }
    }

    private void comingHome() {
        double t = around(LocalTime.of(17, 40), 8);
        door(t);
        t = lightOnEntering(t + 3, ANNA, DemoAppliances.HALL_MOTION, DemoAppliances.HALL_LIGHT);
        t += chance.between(120, 240);
        t = lightOnEntering(t, ANNA, DemoAppliances.KITCHEN_MOTION, DemoAppliances.KITCHEN_LIGHT);
        act(t + chance.between(STAY, STAY + 240), BEN, DemoAppliances.HALL_LIGHT, OFF);
    }

    private void evening() {
        double t = around(LocalTime.of(19, 10), 10);
        act(t, BEN, DemoAppliances.KITCHEN_LIGHT, OFF);
        act(t + chance.between(20, 60), BEN, DemoAppliances.LIVING_LAMP, ON);
        act(around(LocalTime.of(20, 30), 3), ANNA, DemoAppliances.BLINDS, "0");
        if (chance.happens(0.5)) {
            t = around(LocalTime.of(21, 20), 15);
            t = lightOnEntering(t, BEN, DemoAppliances.KITCHEN_MOTION, DemoAppliances.KITCHEN_LIGHT);
            act(t + chance.between(STAY, STAY + 240), BEN, DemoAppliances.KITCHEN_LIGHT, OFF);
        }
    }

    private void night() {
        double t = around(LocalTime.of(22, 40), 8);
        t = act(t, BEN, DemoAppliances.BEDSIDE_LAMP, ON);
        act(t + chance.between(15, 30), ANNA, DemoAppliances.LIVING_LAMP, OFF);
        act(around(LocalTime.of(23, 15), 6), BEN, DemoAppliances.BEDSIDE_LAMP, OFF);
    }

    private double lightOnEntering(double second, String person, String sensor, String light) {
        happenings.add(new Sensed(second, sensor, ON));
        happenings.add(new Measured(second + MOTION_HOLD, sensor, OFF));
        return act(second + chance.between(6, 9), person, light, ON);
    }

    private double around(LocalTime time, double minutes) {
        return time.toSecondOfDay() + Math.max(-minutes, Math.min(minutes, chance.around(0, minutes / 2))) * 60;
    }

    private void door(double second) {
        happenings.add(new Sensed(second, DemoAppliances.FRONT_DOOR, ON));
        happenings.add(new Sensed(second + 5, DemoAppliances.FRONT_DOOR, OFF));
    }

    private double act(double second, String person, String device, String state) {
        happenings.add(new Acted(second, device, state, person));
        return second;
    }
}
