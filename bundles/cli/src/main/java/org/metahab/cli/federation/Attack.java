/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.federation;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.metahab.meta.federated.RoundPlan;

/** What hostile homes send instead of what they learnt. They keep to the protocol, where all else would show at once. */
enum Attack {

    /** Nothing else: everybody is honest. */
    NONE {
        @Override
        double[] vector(double[] honest, RoundPlan plan, RandomGenerator random) {
            return honest;
        }
    },

    /** The opposite of what they learnt, as long as an honest home may. */
    SIGN_FLIP {
        @Override
        double[] vector(double[] honest, RoundPlan plan, RandomGenerator random) {
            return stretched(honest, -plan.clip());
        }
    },

    /** The opposite, as long as all of a group together may. */
    SCALED {
        @Override
        double[] vector(double[] honest, RoundPlan plan, RandomGenerator random) {
            return stretched(honest, -plan.clip() * plan.groupSize());
        }
    },

    /** Noise, as long as all of a group together may. */
    RANDOM {
        @Override
        double[] vector(double[] honest, RoundPlan plan, RandomGenerator random) {
            return stretched(noise(honest.length, random), plan.clip() * plan.groupSize());
        }
    },

    /** All the same direction in every round, as long as all of a group together may. */
    COLLUDING {
        @Override
        double[] vector(double[] honest, RoundPlan plan, RandomGenerator random) {
            return stretched(noise(honest.length, new SplittableRandom(7)), plan.clip() * plan.groupSize());
        }
    },

    /** Numbers all over the range, as wrong shares or masks would make them. */
    GARBAGE {
        @Override
        double[] vector(double[] honest, RoundPlan plan, RandomGenerator random) {
            double bound = plan.fixedPoint().bound();
            return random.doubles(honest.length, -bound, bound).toArray();
        }
    };

    /** Its name on the command line and in tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What a hostile home gives into the sum, without noise.
     *
     * @param honest what it learnt
     */
    abstract double[] vector(double[] honest, RoundPlan plan, RandomGenerator random);

    private static double[] noise(int length, RandomGenerator random) {
        return random.doubles(length, -1, 1).toArray();
    }

    /** The same direction with another length; a negative one turns it round. */
    private static double[] stretched(double[] vector, double length) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        double factor = length / Math.max(Math.sqrt(squares), Double.MIN_NORMAL);
        double[] stretched = new double[vector.length];
        for (int i = 0; i < stretched.length; i++) {
            stretched[i] = factor * vector[i];
        }
        return stretched;
    }
}
