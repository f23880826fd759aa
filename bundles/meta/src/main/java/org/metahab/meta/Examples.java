/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

/**
 * Some examples: an input each, and what it belongs to. Immutable; every number is finite.
 *
 * <p>Numbers are kept row by row in one array, so that large sets cost little and kernels can read them in one go.
 */
public sealed interface Examples permits LabelledExamples, ValuedExamples, RankedExamples {

    /** How many examples there are; none is allowed. */
    int size();

    /** How many numbers one input has. */
    int inputs();

    /**
     * Copies the inputs of some examples, row by row.
     *
     * @param first the first example to copy
     * @param count how many examples to copy
     * @param target receives {@code count × inputs()} numbers
     * @param offset where in {@code target} the first number goes
     */
    void copyInputs(int first, int count, float[] target, int offset);

    /**
     * These examples in the order given; an index may occur more than once.
     *
     * @throws IndexOutOfBoundsException if an index is not in [0, size)
     */
    Examples select(int... indices);
}
