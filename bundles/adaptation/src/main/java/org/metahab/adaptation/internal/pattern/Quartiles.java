/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.stream.DoubleStream;

/**
 * Where the middle half of some numbers lies: what a few odd ones among them don't change.
 *
 * @param median the middle one; 0 of none
 * @param spread the span of the middle half; 0 of none
 */
record Quartiles(double median, double spread) {

    static Quartiles of(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        int size = sorted.length;
        return size == 0
                ? new Quartiles(0, 0)
                : new Quartiles(sorted[size / 2], sorted[size * 3 / 4] - sorted[size / 4]);
    }
}
