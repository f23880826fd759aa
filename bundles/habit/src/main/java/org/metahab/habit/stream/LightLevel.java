/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;

/** How dark it is, from the light sensor heard last, against its own fading mean of about a day. */
final class LightLevel {

    private static final double TAU_SECONDS = Duration.ofDays(1).toSeconds();

    private boolean known;
    private double level;
    private double mean;
    private Instant at = Instant.EPOCH;

    void measure(Instant moment, Item item, State state) {
        BigDecimal value = state instanceof Quantity quantity
                ? quantity.value()
                : state instanceof Decimal decimal ? decimal.value() : null;
        if (value == null || !isLight(item, state)) {
            return;
        }
        fade(moment);
        level = Math.log1p(Math.max(0, value.doubleValue()));
        if (!known) {
            mean = level;
            known = true;
        }
    }

    boolean isKnown() {
        return known;
    }

    /** Darkness in [−1, 1]: 0 is the light of an average moment. */
    double darkness(Instant moment) {
        fade(moment);
        return known ? Math.tanh((mean - level) / 2) : 0;
    }

    private void fade(Instant moment) {
        double seconds = Duration.between(at, moment).toSeconds();
        if (seconds > 0) {
            mean += (1 - Math.exp(-seconds / TAU_SECONDS)) * (level - mean);
            at = moment;
        }
    }

    private static boolean isLight(Item item, State state) {
        if (state instanceof Quantity quantity
                && quantity.unit().toLowerCase(Locale.ROOT).equals("lx")) {
            return true;
        }
        return item.dimension().equals("Illuminance") || item.tags().contains("Illuminance");
    }
}
