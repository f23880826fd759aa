/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.simulator.internal.home.Activity;
import org.metahab.simulator.internal.home.Way;
import org.metahab.simulator.truth.Cause;

/** Makes people do, step by step, what takes several. */
final class RoutinePlayer {

    private static final double SIGMA = 0.5;
    private static final double SHORT_SECONDS = 30;

    private final World world;
    private final Map<Resident, Map<Way.Step, Activity>> open = new LinkedHashMap<>();

    RoutinePlayer(World world) {
        this.world = world;
    }

    /** Begins an activity, which goes on as long as the person stays. */
    void perform(Resident resident, Way way) {
        List<Way.Step> steps = new ArrayList<>(way.steps());
        for (int i = 1; i < steps.size(); i++) {
            if (world.chance.happens(way.disorder())) {
                steps.add(i - 1, steps.remove(i));
            }
        }
        steps.removeIf(step -> !world.chance.happens(step.rate()));
        next(resident, resident.visit(), way.activity(), steps.iterator());
    }

    private void next(Resident resident, int visit, Activity activity, Iterator<Way.Step> steps) {
        if (steps.hasNext()) {
            Way.Step step = steps.next();
            whileThere(resident, visit, step.pause(), () -> begin(resident, visit, activity, step, steps));
        }
    }

    private void begin(Resident resident, int visit, Activity activity, Way.Step step, Iterator<Way.Step> steps) {
        Map<Way.Step, Activity> mine = open.computeIfAbsent(resident, any -> new LinkedHashMap<>());
        if (!world.state(step.item()).equals(step.active())) {
            resident.operate(step.item(), step.active(), new Cause.InActivity(activity.name()));
        }
        mine.put(step, activity);
        boolean waits = step.hold() < SHORT_SECONDS && world.chance.happens(0.8);
        whileThere(resident, visit, step.hold(), () -> {
            end(resident, step);
            if (world.chance.happens(step.again())) {
                whileThere(
                        resident,
                        visit,
                        step.hold(),
                        () -> begin(
                                resident,
                                visit,
                                activity,
                                step,
                                List.<Way.Step>of().iterator()));
            }
            if (waits) {
                next(resident, visit, activity, steps);
            }
        });
        if (!waits) {
            next(resident, visit, activity, steps);
        }
    }

    private void end(Resident resident, Way.Step step) {
        Map<Way.Step, Activity> mine = open.getOrDefault(resident, Map.of());
        Activity activity = mine.remove(step);
        if (activity != null && !world.state(step.item()).equals(step.rest())) {
            resident.operate(step.item(), step.rest(), new Cause.InActivity(activity.name()));
        }
    }

    /** Who leaves a room closes and switches off what is open, or forgets it. */
    void leaves(Resident resident) {
        List<Way.Step> left = List.copyOf(open.getOrDefault(resident, Map.of()).keySet());
        for (Way.Step step : left) {
            if (world.chance.happens(step.forgotten())) {
                open.getOrDefault(resident, Map.of()).remove(step);
            } else {
                world.timeline.after(world.chance.between(0, Resident.LEAVING - 1), () -> end(resident, step));
            }
        }
    }

    private void whileThere(Resident resident, int visit, double medianSeconds, Runnable what) {
        world.timeline.after(world.chance.skewed(medianSeconds, SIGMA), () -> {
            if (resident.visit() == visit && resident.isUp()) {
                what.run();
            }
        });
    }
}
