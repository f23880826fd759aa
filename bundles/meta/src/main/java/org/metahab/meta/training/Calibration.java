/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether predictions come true as often as they claim: expected calibration error with ten equal bins of confidence. For
 * one thread at a time.
 *
 * <p>Source: Guo et al., "On Calibration of Modern Neural Networks", ICML 2017, equation 3.
 */
public final class Calibration {
    private static final int BINS = 10;

    private final int[] counts = new int[BINS];
    private final double[] confidences = new double[BINS];
    private final int[] hits = new int[BINS];
    private int total;

    /**
     * Some of the predictions, those of a tenth of all confidences.
     *
     * @param count how many there are
     * @param confidence their mean confidence; 0 when there are none
     * @param accuracy the share of them that came true; 0 when there are none
     */
    public record Bin(int count, double confidence, double accuracy) {}

    /**
     * Adds a prediction.
     *
     * @param confidence the probability of what was predicted, in [0, 1]
     * @param right whether it came true
     */
    public void add(double confidence, boolean right) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        counts[bin]++;
        confidences[bin] += confidence;
        hits[bin] += right ? 1 : 0;
        total++;
    }

    /** The expected calibration error, in [0, 1]; 0 without predictions. */
    public double error() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidences[bin] - hits[bin]) / Math.max(total, 1);
        }
        return error;
    }

    /** The bins of a reliability diagram, the lowest confidence first. */
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            int count = Math.max(counts[bin], 1);
            bins.add(new Bin(counts[bin], confidences[bin] / count, (double) hits[bin] / count));
        }
        return bins;
    }
}
