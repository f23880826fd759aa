/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

/** Some examples: an input each, and what it belongs to. Immutable; every number is finite. */
public sealed interface Examples permits RowExamples, RankedExamples {

    /** How many examples there are; none is allowed. */
    int size();

    /** How many numbers one input has; in ranking, how many say something of one candidate. */
    int inputs();

    /**
     * These examples in the order given; an index may occur more than once.
     *
     * @throws IndexOutOfBoundsException if an index is not in [0, size)
     */
    Examples select(int... indices);
}
