/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import java.util.random.RandomGenerator;

/**
 * A difference as it may leave a party: cut off at a length, noised, in fixed point.
 *
 * <p>Source: the Gaussian mechanism as in McMahan et al., "Learning Differentially Private Recurrent Language Models", ICLR
 * 2018, with the noise in shares as in Kairouz, Liu and Steinke, "The Distributed Discrete Gaussian Mechanism", ICML 2021.
 */
public final class PrivateDelta {

    private PrivateDelta() {}

    /**
     * Cuts off, noises and rounds. Rounding moves a difference by at most half a step of the {@linkplain
     * RoundPlan#fixedPoint() fixed point} in each number; the difference is cut off by that much earlier, so that the rounded
     * one keeps to the clip.
     *
     * @param random of cryptographic strength wherever it matters
     * @throws IllegalArgumentException if a number is not finite
     */
    public static int[] of(float[] delta, RoundPlan plan, RandomGenerator random) {
        double length = length(delta);
        if (!Double.isFinite(length)) {
            throw new IllegalArgumentException("the difference holds a number that is not finite");
        }
        double room = plan.clip() - plan.fixedPoint().error() * Math.sqrt(delta.length);
        double factor = Math.min(1, Math.max(0, room) / Math.max(length, Double.MIN_NORMAL));
        double share = plan.noiseShare();
        double[] noised = new double[delta.length];
        for (int i = 0; i < noised.length; i++) {
            noised[i] = factor * delta[i] + (share == 0 ? 0 : share * random.nextGaussian());
        }
        return plan.fixedPoint().encode(noised);
    }

    /** The Euclidean length. */
    static double length(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }
}
