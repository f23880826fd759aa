/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

/** Expected calibration error with ten equal bins of confidence (Guo et al., ICML 2017, equation 3). */
final class Calibration {
    private static final int BINS = 10;

    private final int[] counts = new int[BINS];
    private final double[] confidences = new double[BINS];
    private final int[] hits = new int[BINS];
    private int total;

    void add(double confidence, boolean right) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        counts[bin]++;
        confidences[bin] += confidence;
        hits[bin] += right ? 1 : 0;
        total++;
    }

    double error() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidences[bin] - hits[bin]) / Math.max(total, 1);
        }
        return error;
    }
}
