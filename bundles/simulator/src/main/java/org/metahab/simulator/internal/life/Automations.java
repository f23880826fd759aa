/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.simulator.internal.home.AutomationPlan;
import org.metahab.simulator.internal.home.AutomationPlan.FromDusk;
import org.metahab.simulator.internal.home.AutomationPlan.LightByMotion;
import org.metahab.simulator.internal.home.AutomationPlan.OffAfter;

/** Runs the rules that a home has already. */
final class Automations {

    private static final Duration STEP = Duration.ofMinutes(10);
    private static final int STEPS_A_DAY = 144;

    private final World world;

    Automations(World world) {
        this.world = world;
        world.onChange(this::changed);
    }

    /** Plans what depends on the day. */
    void beginDay(LocalDate day) {
        for (AutomationPlan plan : world.plan.automations()) {
            if (plan instanceof FromDusk dusk) {
                Instant noon =
                        day.atTime(12, 0).atZone(world.plan.place().zone()).toInstant();
                for (int i = 0; i < STEPS_A_DAY; i++) {
                    Instant at = noon.plus(STEP.multipliedBy(i));
                    if (world.sun(at) < 0) {
                        world.timeline.at(at, () -> command(dusk.rule(), dusk.item(), true));
                        break;
                    }
                }
                Instant off = day.atTime(dusk.until())
                        .atZone(world.plan.place().zone())
                        .toInstant();
                world.timeline.at(off, () -> command(dusk.rule(), dusk.item(), false));
            }
        }
    }

    private void changed(String item, State state) {
        for (AutomationPlan plan : world.plan.automations()) {
            if (plan instanceof LightByMotion light
                    && item.equals(light.room().motion())
                    && state == OnOff.ON
                    && world.isDark(light.room())
                    && !isOn(light.room().light())) {
                command(light.rule(), light.room().light(), true);
                world.timeline.after(
                        light.seconds(),
                        () -> command(light.rule(), light.room().light(), false));
            } else if (plan instanceof OffAfter off && item.equals(off.item()) && isOn(item)) {
                world.timeline.after(off.minutes() * 60, () -> command(off.rule(), off.item(), false));
            }
        }
    }

    private void command(String rule, String item, boolean on) {
        if (isOn(item) != on) {
            boolean dimmer = world.state(item) instanceof Percent;
            State to = dimmer ? on ? Percent.HUNDRED : Percent.ZERO : on ? OnOff.ON : OnOff.OFF;
            world.commandByRule(rule, item, to);
        }
    }

    private boolean isOn(String item) {
        State state = world.state(item);
        return !state.equals(OnOff.OFF) && !state.equals(Percent.ZERO);
    }
}
