/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.metahab.discovery.internal.shelly.point.Point;
import org.metahab.discovery.internal.shelly.point.Points;

/** The points of meters, alone and within switches, lamps and covers. */
final class Meters {

    private Meters() {}

    /** What any component may measure of the current through it and of its own temperature. */
    static List<ComponentPoint> with(ComponentPoint... others) {
        List<ComponentPoint> points = new ArrayList<>(List.of(others));
        tell(
                points,
                Points.number("apower", "Power", "W", "Power").named("power", "Power"),
                Points.number("aprtpower", "Apparent power", "VA", "Power").named("apparent_power", "Apparent power"),
                Points.number("voltage", "Voltage", "V", "Voltage"),
                Points.number("current", "Current", "A", "Current"),
                Points.number("freq", "Frequency", "Hz", "Frequency").named("frequency", "Frequency"),
                Points.number("pf", "Power factor", "", "Power").named("power_factor", "Power factor"),
                Points.number("aenergy.total", "Energy", "Wh", "Energy").named("energy", "Energy"),
                Points.number("ret_aenergy.total", "Returned energy", "Wh", "Energy")
                        .named("returned_energy", "Returned energy"),
                Points.number("temperature.tC", "Device temperature", "°C", "Temperature")
                        .named("temperature", "Device temperature")
                        .diagnostic());
        return points;
    }

    static List<ComponentPoint> onePhase() {
        List<ComponentPoint> points = new ArrayList<>();
        phase(points, "", "");
        return points;
    }

    static List<ComponentPoint> threePhases() {
        List<ComponentPoint> points = new ArrayList<>();
        for (String phase : List.of("a", "b", "c")) {
            phase(points, phase + "_", "Phase " + phase.toUpperCase(Locale.ROOT) + " ");
        }
        tell(
                points,
                Points.number("n_current", "Neutral current", "A", "Current"),
                Points.number("total_current", "Total current", "A", "Current"),
                Points.number("total_act_power", "Total power", "W", "Power"),
                Points.number("total_aprt_power", "Total apparent power", "VA", "Power"));
        return points;
    }

    private static void phase(List<ComponentPoint> points, String field, String label) {
        tell(
                points,
                Points.number(field + "act_power", label + "Power", "W", "Power"),
                Points.number(field + "aprt_power", label + "Apparent power", "VA", "Power"),
                Points.number(field + "voltage", label + "Voltage", "V", "Voltage"),
                Points.number(field + "current", label + "Current", "A", "Current"),
                Points.number(field + "freq", label + "Frequency", "Hz", "Frequency"),
                Points.number(field + "pf", label + "Power factor", "", "Power"));
    }

    static List<ComponentPoint> onePhaseCounters() {
        List<ComponentPoint> points = new ArrayList<>();
        counters(points, "", "");
        return points;
    }

    static List<ComponentPoint> threePhaseCounters() {
        List<ComponentPoint> points = new ArrayList<>();
        for (String phase : List.of("a", "b", "c")) {
            counters(points, phase + "_", "Phase " + phase.toUpperCase(Locale.ROOT) + " ");
        }
        tell(
                points,
                Points.number("total_act", "Total energy", "Wh", "Energy"),
                Points.number("total_act_ret", "Total returned energy", "Wh", "Energy"));
        return points;
    }

    private static void counters(List<ComponentPoint> points, String field, String label) {
        tell(
                points,
                Points.number(field + "total_act_energy", label + "Energy", "Wh", "Energy"),
                Points.number(field + "total_act_ret_energy", label + "Returned energy", "Wh", "Energy"));
    }

    private static void tell(List<ComponentPoint> points, Point... told) {
        List.of(told).forEach(point -> points.add(ComponentPoint.told(point)));
    }
}
