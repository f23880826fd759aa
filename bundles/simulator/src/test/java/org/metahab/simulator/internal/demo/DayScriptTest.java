/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.metahab.simulator.internal.demo.Happening.Acted;
import org.metahab.simulator.internal.demo.Happening.Sensed;

class DayScriptTest {

    @Property(tries = 100)
    void theSameSeedGivesTheSameDayInOrder(@ForAll long seed, @ForAll @IntRange(max = 1_000) int day) {
        List<Happening> script = DayScript.of(seed, day);

        assertThat(script)
                .isEqualTo(DayScript.of(seed, day))
                .isSortedAccordingTo(Comparator.comparingDouble(Happening::second));
        assertThat(script)
                .allSatisfy(happening -> assertThat(happening.second()).isBetween(0.0, 86_400.0));
    }

    @Property(tries = 100)
    void annaSwitchesTheKitchenLightOnAfterTheMorningsMotion(
            @ForAll long seed, @ForAll @IntRange(max = 1_000) int day) {
        List<Happening> script = DayScript.of(seed, day);
        Happening motion = script.stream()
                .filter(h -> h instanceof Sensed && h.device().equals(DemoAppliances.KITCHEN_MOTION))
                .findFirst()
                .orElseThrow();

        assertThat(script)
                .filteredOn(h -> h instanceof Acted acted
                        && acted.person().equals("Anna")
                        && h.device().equals(DemoAppliances.KITCHEN_LIGHT)
                        && h.state().equals("ON"))
                .first()
                .satisfies(light -> assertThat(light.second() - motion.second()).isBetween(6.0, 9.0));
    }

    @Test
    void daysDiffer() {
        Set<List<Happening>> days = new HashSet<>();
        for (int day = 0; day < 30; day++) {
            days.add(DayScript.of(1, day));
        }
        assertThat(days).hasSize(30);
    }

    @Test
    void everyDeviceOfTheScriptIsInTheHome() {
        DemoAppliances appliances = new DemoAppliances();

        assertThat(DayScript.of(1, 0)).allSatisfy(h -> {
            Appliance appliance = appliances.get(h.device());
            assertThat(h instanceof Acted).isEqualTo(appliance.kind().isOperable());
        });
    }

    @Property(tries = 100)
    void whoComesIntoARoomSwitchesItsLightOn(@ForAll long seed, @ForAll @IntRange(max = 1_000) int day) {
        List<Happening> script = DayScript.of(seed, day);

        for (Happening motion : script) {
            if (motion instanceof Sensed && motion.device().endsWith("-motion")) {
                String light = motion.device().replace("-motion", "-light");
                assertThat(script).anySatisfy(act -> {
                    assertThat(act.device()).isEqualTo(light);
                    assertThat(act.state()).isEqualTo("ON");
                    assertThat(act.second() - motion.second()).isBetween(6.0, 9.0);
                });
            }
        }
    }

    @Property(tries = 100)
    void nobodySwitchesALightOffSoonAfterItWentOn(@ForAll long seed, @ForAll @IntRange(max = 1_000) int day) {
        Map<String, Double> on = new HashMap<>();
        for (Happening happening : DayScript.of(seed, day)) {
            if (happening.device().endsWith("-light") && happening.state().equals("ON")) {
                on.put(happening.device(), happening.second());
            } else if (on.containsKey(happening.device())) {
                assertThat(happening.second() - on.get(happening.device())).isGreaterThan(300);
            }
        }
    }
}
