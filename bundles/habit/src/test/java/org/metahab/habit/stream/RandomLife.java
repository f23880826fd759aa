/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.metahab.hub.event.Source;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;

/** Things that happen by chance, the same for the same seed. */
final class RandomLife {

    private RandomLife() {}

    static void live(TestHome home, long seed, int events) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < events; i++) {
            home.after(Duration.ofMillis((long) (1000 * Math.exp(random.nextDouble() * 8))));
            OnOff state = random.nextBoolean() ? OnOff.ON : OnOff.OFF;
            OnOff other = state == OnOff.ON ? OnOff.OFF : OnOff.ON;
            String item = List.of("Lamp", "Fan").get(random.nextInt(2));
            switch (random.nextInt(6)) {
                case 0 -> home.command(item, state, TestHome.APP);
                case 1 -> home.change(item, other, state, TestHome.CHANNEL);
                case 2 -> home.change("Motion", other, state, TestHome.CHANNEL);
                case 3 -> home.command("Ceiling", Percent.of(random.nextInt(101)), TestHome.APP);
                case 4 -> home.command(item, state, Source.of("org.metahab.adaptation"));
                default -> home.change("Heating", Decimal.of(20), Decimal.of(random.nextInt(30)), TestHome.CHANNEL);
            }
        }
    }
}
