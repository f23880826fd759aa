/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A seeded source of what differs between homes and days. */
public final class Chance {

    private final RandomGenerator random;

    /** The chances of a seed, always the same. */
    public Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True that often. */
    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Evenly in [from, to). */
    public double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    /** Normally distributed. */
    public double around(double mean, double deviation) {
        return mean + random.nextGaussian() * deviation;
    }

    /** Around a median, sometimes much more, never negative: log-normal. */
    public double skewed(double median, double sigma) {
        return median * Math.exp(random.nextGaussian() * sigma);
    }

    /** Time until the next of events that come at any time: exponential. */
    public double waiting(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /** One of them, each alike. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** In [from, to], each alike. */
    public int whole(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    /**
     * How often a habit is followed: mostly reliable, sometimes a mere inclination.
     *
     * @param chaos how seldom it is reliable, in [0, 1]
     */
    public double rate(double chaos) {
        return happens(0.9 - 0.5 * chaos) ? between(0.8, 0.98) : between(0.2, 0.7);
    }
}
