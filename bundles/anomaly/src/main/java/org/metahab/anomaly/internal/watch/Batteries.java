/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metahab.anomaly.Anomaly.Kind;
import org.metahab.anomaly.AnomalyOptions;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;

/** Notices batteries that are low, and those that lost so much within two weeks that they will be within one more. */
final class Batteries implements Watch {

    private static final double RECOVERED = 10;
    private static final Duration PACE = Duration.ofDays(14);
    private static final Duration SHORTEST_PACE = Duration.ofDays(3);
    private static final double DAYS_LEFT = 7;
    private static final double REAL_FALL = 5;

    private final AnomalyOptions options;
    private final Cases cases;
    private final Map<String, Charge> charges = new HashMap<>();

    /** A charge that the fall is reckoned from, in percent, when it was, and the latest one. */
    private record Charge(Instant at, double percent, double latest) {}

    Batteries(AnomalyOptions options, Cases cases) {
        this.options = options;
        this.cases = cases;
    }

    @Override
    public void told(Instant at, Item item, State state) {
        if (!isBattery(item)) {
            return;
        }
        if (state instanceof OnOff low && item.type() == ItemType.SWITCH) {
            if (low == OnOff.ON) {
                cases.open(at, item.name(), Kind.BATTERY, Words.name(item) + ": the battery is low", 1);
            } else {
                cases.close(at, item.name(), Kind.BATTERY);
            }
        } else {
            percent(state).ifPresent(percent -> charge(at, item, percent));
        }
    }

    private void charge(Instant at, Item item, double percent) {
        Charge before = charges.get(item.name());
        boolean isNewCell = before != null && percent > before.latest() + RECOVERED;
        if (before == null || isNewCell || at.isAfter(before.at().plus(PACE))) {
            charges.put(item.name(), new Charge(at, percent, percent));
        } else {
            charges.put(item.name(), new Charge(before.at(), before.percent(), percent));
        }
        if (percent <= options.lowBattery()) {
            cases.open(
                    at,
                    item.name(),
                    Kind.BATTERY,
                    String.format(Locale.ROOT, "%s: the battery is at %.0f %%", Words.name(item), percent),
                    1);
        } else if (isNewCell) {
            cases.close(at, item.name(), Kind.BATTERY);
        } else if (before != null) {
            pace(at, item, percent, before);
        }
    }

    private void pace(Instant at, Item item, double percent, Charge before) {
        double days = Duration.between(before.at(), at).toHours() / 24.0;
        double fall = before.percent() - percent;
        if (days * 24 < SHORTEST_PACE.toHours() || fall < REAL_FALL) {
            return;
        }
        double left = (percent - options.lowBattery()) / (fall / days);
        if (left < DAYS_LEFT) {
            cases.open(
                    at,
                    item.name(),
                    Kind.BATTERY,
                    String.format(
                            Locale.ROOT,
                            "%s: the battery fell from %.0f to %.0f %% within %.0f days and will be low in %.0f",
                            Words.name(item),
                            before.percent(),
                            percent,
                            days,
                            left),
                    1);
        }
    }

    private static boolean isBattery(Item item) {
        return item.tags().stream().anyMatch(tag -> tag.equalsIgnoreCase("LowBattery"))
                || item.name().toLowerCase(Locale.ROOT).contains("battery")
                || item.category().toLowerCase(Locale.ROOT).contains("battery");
    }

    private static Optional<Double> percent(State state) {
        if (state instanceof Percent percent) {
            return Optional.of(percent.value().doubleValue());
        } else if (state instanceof Decimal number) {
            return Optional.of(number.value().doubleValue());
        }
        return state instanceof Quantity quantity && quantity.unit().equals("%")
                ? Optional.of(quantity.value().doubleValue())
                : Optional.empty();
    }

    @Override
    public void advance(Instant now) {}

    @Override
    public void forget(String item) {
        charges.remove(item);
    }
}
