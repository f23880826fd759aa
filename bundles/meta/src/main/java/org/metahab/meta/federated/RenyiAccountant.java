/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Adds up what noised sums tell of one party, and says it as (ε, δ)-differential privacy: whether a party takes part at all
 * changes the probability of any result by a factor of at most eᵋ, but for δ.
 *
 * <p>Rényi divergences of the subsampled Gaussian mechanism are computed at many orders, added over rounds and turned into the
 * least ε. Neighbours differ in one whole party, with all its tasks; each round takes every party with a probability of its
 * own (Poisson sampling). Not safe for use by several threads.
 *
 * <p>Sources: Mironov, "Rényi Differential Privacy", CSF 2017 (composition); Mironov, Talwar and Zhang, "Rényi Differential
 * Privacy of the Sampled Gaussian Mechanism", 2019, equation 5; Canonne, Kamath and Steinke, "The Discrete Gaussian for
 * Differential Privacy", NeurIPS 2020, proposition 12, after Balle et al., "Hypothesis Testing Interpretations and Rényi
 * Differential Privacy", AISTATS 2020, theorem 21 (conversion).
 */
public final class RenyiAccountant {

    private static final double[] ORDERS = DoubleStream.concat(
                    DoubleStream.iterate(1.1, order -> order < 10.95, order -> order + 0.1),
                    DoubleStream.concat(
                            DoubleStream.iterate(11, order -> order < 64, order -> order + 1),
                            DoubleStream.of(64, 96, 128, 256, 512, 1024)))
            .toArray();

    private final double[] divergences = new double[ORDERS.length];
    private final Map<Mechanism, double[]> known = new HashMap<>();

    private record Mechanism(double sampling, double noise) {}

    /**
     * Counts rounds.
     *
     * @param sampling the probability that a party takes part and nobody knows whether it does, in [0, 1]; 1 where the one
     *     to be private from sees who takes part
     * @param noise σ, the noise's standard deviation as a multiple of the clip; 0 for none
     * @param rounds how many, at least 0
     */
    public void add(double sampling, double noise, long rounds) {
        if (!(sampling >= 0 && sampling <= 1) || !(noise >= 0) || rounds < 0) {
            throw new IllegalArgumentException(
                    "cannot count " + rounds + " rounds with a sampling of " + sampling + " and noise of " + noise);
        }
        if (rounds == 0) {
            return;
        }
        double[] once = known.computeIfAbsent(new Mechanism(sampling, noise), mechanism -> Arrays.stream(ORDERS)
                .map(order -> SampledGaussian.divergence(sampling, noise, order))
                .toArray());
        for (int i = 0; i < ORDERS.length; i++) {
            divergences[i] += rounds * once[i];
        }
    }

    /**
     * The least ε for a δ; infinite when a round had no noise.
     *
     * @param delta in (0, 1); less than one in the number of parties
     */
    public double epsilon(double delta) {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta must be in (0, 1), but is " + delta);
        }
        if (Arrays.stream(divergences).allMatch(divergence -> divergence == 0)) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ORDERS.length; i++) {
            double order = ORDERS[i];
            double epsilon = divergences[i] + Math.log1p(-1 / order) - Math.log(delta * order) / (order - 1);
            least = Math.min(least, epsilon);
        }
        return Math.max(0, least);
    }

    /** A copy of what was added up so far, to go on from. */
    public RenyiAccountant copy() {
        RenyiAccountant copy = new RenyiAccountant();
        System.arraycopy(divergences, 0, copy.divergences, 0, divergences.length);
        copy.known.putAll(known);
        return copy;
    }
}
