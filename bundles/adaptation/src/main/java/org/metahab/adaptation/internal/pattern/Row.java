/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.Arrays;
import java.util.List;
import org.metahab.adaptation.RulePrior;

/** The numbers of a candidate, one after the other. */
final class Row {

    private final float[] numbers = new float[RulePrior.NUMBERS];
    private int size;

    void add(double number) {
        numbers[size++] = (float) number;
    }

    void flag(boolean holds) {
        add(holds ? 1 : 0);
    }

    void log1p(double number) {
        add(Math.log1p(number));
    }

    /** ln of one count to another, each with a half more. */
    void odds(int one, int other) {
        add(Math.log((one + 0.5) / (other + 0.5)));
    }

    void laplace(List<Trial.Firing> firings) {
        long right = firings.stream().filter(Trial.Firing::isRight).count();
        add(Math.log((right + 1.0) / (firings.size() - right + 1.0)));
    }

    void skip(int count) {
        size += count;
    }

    float[] numbers() {
        if (size > numbers.length) {
            throw new IllegalStateException(size + " numbers of a candidate, not " + numbers.length);
        }
        return Arrays.copyOf(numbers, numbers.length);
    }
}
