/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit;

import java.util.Arrays;

/** A moment in a home as numbers that mean the same in every home; see {@link ContextSchema}. Immutable. */
public final class Context {

    private final float[] numbers;

    /**
     * @param numbers copied
     * @throws IllegalArgumentException when there are not {@link ContextSchema#SIZE} of them or one is not finite
     */
    public Context(float[] numbers) {
        if (numbers.length != ContextSchema.SIZE) {
            throw new IllegalArgumentException(
                    "A context has " + ContextSchema.SIZE + " numbers, not " + numbers.length);
        }
        for (int i = 0; i < numbers.length; i++) {
            if (!Float.isFinite(numbers[i])) {
                throw new IllegalArgumentException("Number " + i + " of the context is " + numbers[i]);
            }
        }
        this.numbers = numbers.clone();
    }

    /** A copy of the numbers. */
    public float[] toArray() {
        return numbers.clone();
    }

    /** One of the numbers, by its place in the schema. */
    public float get(int index) {
        return numbers[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Context that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
