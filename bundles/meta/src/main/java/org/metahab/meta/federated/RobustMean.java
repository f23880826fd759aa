/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import java.util.Arrays;
import java.util.List;

/**
 * Joins the means of several groups, so that a minority of bad ones does little harm.
 */
public enum RobustMean {

    /** The plain mean: one bad group moves it as far as it likes. */
    MEAN {
        @Override
        double[] join(List<double[]> means) {
            return columns(means, 0);
        }
    },

    /**
     * In each number the mean of what is left when the greatest and the least third are cut off.
     *
     * <p>Source: Yin et al., "Byzantine-Robust Distributed Learning: Towards Optimal Statistical Rates", ICML 2018.
     */
    TRIMMED_MEAN {
        @Override
        double[] join(List<double[]> means) {
            return columns(means, means.size() / 3);
        }
    },

    /** In each number the median (Yin et al., as above). */
    MEDIAN {
        @Override
        double[] join(List<double[]> means) {
            return columns(means, (means.size() - 1) / 2);
        }
    },

    /**
     * The point with the least sum of distances to all, by Weiszfeld's iteration with a smoothed distance.
     *
     * <p>Source: Pillutla, Kakade and Harchaoui, "Robust Aggregation for Federated Learning", IEEE TSP 70, 2022.
     */
    GEOMETRIC_MEDIAN {
        @Override
        double[] join(List<double[]> means) {
            double[] centre = MEDIAN.join(means);
            for (int i = 0; i < ITERATIONS; i++) {
                centre = weiszfeld(means, centre);
            }
            return centre;
        }
    };

    private static final int ITERATIONS = 20;
    private static final double SMOOTHING = 1e-9;

    /**
     * Joins means of the same length.
     *
     * @throws IllegalArgumentException if there is none, or their lengths differ
     */
    public double[] of(List<double[]> means) {
        if (means.stream().mapToInt(mean -> mean.length).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    "at least one mean, and all of one length, can be joined; these are " + means.size());
        }
        return join(means);
    }

    abstract double[] join(List<double[]> means);

    /** The mean of each number without so many at either end. */
    private static double[] columns(List<double[]> means, int trimmed) {
        double[] joined = new double[means.get(0).length];
        double[] column = new double[means.size()];
        for (int i = 0; i < joined.length; i++) {
            for (int j = 0; j < column.length; j++) {
                column[j] = means.get(j)[i];
            }
            Arrays.sort(column);
            joined[i] = Arrays.stream(column, trimmed, column.length - trimmed)
                    .average()
                    .orElseThrow();
        }
        return joined;
    }

    private static double[] weiszfeld(List<double[]> means, double[] centre) {
        double[] next = new double[centre.length];
        double weights = 0;
        for (double[] mean : means) {
            double squares = 0;
            for (int i = 0; i < centre.length; i++) {
                squares += (mean[i] - centre[i]) * (mean[i] - centre[i]);
            }
            double weight = 1 / Math.max(Math.sqrt(squares), SMOOTHING);
            for (int i = 0; i < centre.length; i++) {
                next[i] += weight * mean[i];
            }
            weights += weight;
        }
        for (int i = 0; i < next.length; i++) {
            next[i] /= weights;
        }
        return next;
    }
}
