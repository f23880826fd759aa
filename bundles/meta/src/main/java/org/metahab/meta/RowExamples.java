/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

/**
 * Examples whose inputs all have the same length: those of classification and of regression.
 *
 * <p>Numbers are kept row by row in one array, so that large sets cost little and kernels can read them in one go.
 */
public sealed interface RowExamples extends Examples permits LabelledExamples, ValuedExamples {

    /**
     * Copies the inputs of some examples, row by row.
     *
     * @param first the first example to copy
     * @param count how many examples to copy
     * @param target receives {@code count × inputs()} numbers
     * @param offset where in {@code target} the first number goes
     */
    void copyInputs(int first, int count, float[] target, int offset);

    @Override
    RowExamples select(int... indices);
}
