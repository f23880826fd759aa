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

/**
 * Notices batteries that are low, and those that lost so much within two weeks that they will be within one more. Of what is
 * charged again and again only the former: it is charged when somebody thinks so.
 */
final class Batteries implements Watch {

    /** A rise over the lowest charge by more than that is no noise. */
    private static final double RECOVERED = 10;

    /** So far over the limit a battery that was low is not low any more. */
    private static final double CLEARLY = 5;

    private static final Duration ONE_CHARGING = Duration.ofHours(12);
    private static final Duration OFTEN = Duration.ofDays(30);
    private static final Duration PACE = Duration.ofDays(14);
    private static final Duration SHORTEST_PACE = Duration.ofDays(3);
    private static final double DAYS_LEFT = 7;
    private static final double REAL_FALL = 5;

    private final AnomalyOptions options;
    private final Cases cases;
    private final Map<String, Charge> charges = new HashMap<>();

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
        Charge charge = charges.computeIfAbsent(item.name(), name -> new Charge(at, percent));
        Fall fall = charge.fallSinceHigh(at, percent);
        boolean isCharged = charge.told(at, percent, options.lowBattery());
        if (charge.isLow) {
            cases.open(
                    at,
                    item.name(),
                    Kind.BATTERY,
                    String.format(Locale.ROOT, "%s: the battery is at %.0f %%", Words.name(item), percent),
                    1);
        } else if (isCharged) {
            cases.close(at, item.name(), Kind.BATTERY);
        } else if (!at.isBefore(charge.rechargeableUntil)) {
            pace(at, item, percent, fall);
        }
    }

    private void pace(Instant at, Item item, double percent, Fall fall) {
        if (fall.days() * 24 < SHORTEST_PACE.toHours() || fall.by() < REAL_FALL) {
            return;
        }
        double left = (percent - options.lowBattery()) / (fall.by() / fall.days());
        if (left < DAYS_LEFT) {
            cases.open(
                    at,
                    item.name(),
                    Kind.BATTERY,
                    String.format(
                            Locale.ROOT,
                            "%s: the battery fell from %.0f to %.0f %% within %.0f days and will be low in %.0f",
                            Words.name(item),
                            percent + fall.by(),
                            percent,
                            fall.days(),
                            left),
                    1);
        }
    }

    /** By how many percent it fell, and within how many days. */
    private record Fall(double by, double days) {}

    /** What is known of one battery. */
    private static final class Charge {
        private Instant highAt;
        private double high;
        private double lowest;
        private boolean isLow;
        private Instant chargedAt = Instant.MIN;
        private Instant rechargeableUntil = Instant.MIN;

        Charge(Instant at, double percent) {
            highAt = at;
            high = percent;
            lowest = percent;
        }

        Fall fallSinceHigh(Instant at, double percent) {
            return new Fall(high - percent, Duration.between(highAt, at).toHours() / 24.0);
        }

        /** Takes a reading in, and says whether the battery is charged, or another one. */
        boolean told(Instant at, double percent, double limit) {
            boolean isCharged = percent > lowest + RECOVERED || (isLow && percent > limit + CLEARLY);
            isLow = percent <= limit || (isLow && !isCharged);
            if (isCharged) {
                charged(at);
                lowest = percent;
            }
            lowest = Math.min(lowest, percent);
            if (isCharged || percent > high || at.isAfter(highAt.plus(PACE))) {
                highAt = at;
                high = percent;
            }
            return isCharged;
        }

        /** One charging in small steps is seen several times and counts once. */
        private void charged(Instant at) {
            if (at.isBefore(chargedAt.plus(ONE_CHARGING))) {
                return;
            }
            if (at.isBefore(chargedAt.plus(OFTEN))) {
                rechargeableUntil = at.plus(OFTEN);
            }
            chargedAt = at;
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
