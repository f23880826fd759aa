/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

/**
 * The Rényi divergence of one application of the subsampled Gaussian mechanism, by numeric integration:
 *
 * <pre>{@code
 * D(α) = 1/(α − 1) · ln E_{z ~ N(0, σ²)} [ (1 − q + q e^{(2z − 1)/(2σ²)})^α ]
 * }</pre>
 *
 * <p>The trapezoidal rule is exact to rounding here, as the integrand is analytic in a strip of half-width πσ² and falls like a
 * normal density (Trefethen and Weideman, SIAM Review 56(3), 2014). It serves all orders, whole or not.
 *
 * <p>Source: Mironov, Talwar and Zhang, "Rényi Differential Privacy of the Sampled Gaussian Mechanism", 2019, theorem 4 and
 * equation 5.
 */
final class SampledGaussian {

    /** With less noise there is no privacy worth a number. */
    private static final double LEAST_NOISE = 0.02;

    private static final double STEPS_PER_DEVIATION = 20;
    private static final double REACH = 12;

    private SampledGaussian() {}

    /**
     * The divergence of one round.
     *
     * @param sampling q, in [0, 1]
     * @param noise σ, at least 0
     * @param order α, above 1
     * @return at least 0; infinite without noise
     */
    static double divergence(double sampling, double noise, double order) {
        if (sampling == 0) {
            return 0;
        }
        if (noise < LEAST_NOISE) {
            return Double.POSITIVE_INFINITY;
        }
        if (sampling == 1) {
            return order / (2 * noise * noise);
        }
        return Math.max(0, logMoment(sampling, noise, order) / (order - 1));
    }

    private static double logMoment(double sampling, double noise, double order) {
        double variance = noise * noise;
        double step = noise / STEPS_PER_DEVIATION;
        long first = -(long) (REACH * STEPS_PER_DEVIATION);
        long last = (long) Math.ceil(order / step + REACH * STEPS_PER_DEVIATION);
        double rest = Math.log1p(-sampling);
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (long i = first; i <= last; i++) {
            double z = i * step;
            double taken = Math.log(sampling) + (2 * z - 1) / (2 * variance);
            double ratio = Math.max(rest, taken) + Math.log1p(Math.exp(-Math.abs(rest - taken)));
            double term = order * ratio - z * z / (2 * variance);
            if (term > greatest) {
                sum = sum * Math.exp(greatest - term) + 1;
                greatest = term;
            } else {
                sum += Math.exp(term - greatest);
            }
        }
        return greatest + Math.log(sum * step) - Math.log(noise * Math.sqrt(2 * Math.PI));
    }
}
