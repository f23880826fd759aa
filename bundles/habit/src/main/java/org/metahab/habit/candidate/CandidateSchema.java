/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

/**
 * What the numbers of {@link Candidates} mean. Whoever changes their meaning or order raises {@link #VERSION}.
 *
 * <p>Of each candidate first {@link Kernels#COUNT} + 1 logarithms of ratios: log p₀, the smoothed share of the class among
 * all actions, then log((S + p₀) / (Z + 1)) − log p₀ for each kernel, where S is the kernel-weighted count of the class and
 * Z that of all earlier actions: how much more often the class was done in moments like this one. Then {@link Traits#COUNT}
 * plain numbers. Of the moment as a whole {@link #MOMENT} numbers.
 */
public final class CandidateSchema {

    /** Name of the schema. */
    public static final String ID = "habit-candidates";

    /** Version of the schema. */
    public static final int VERSION = 2;

    /** How many numbers a candidate has. */
    public static final int CANDIDATE = CandidateStatistics.COUNT;

    /** How many numbers the moment has. */
    public static final int MOMENT = MomentNumbers.COUNT;

    private CandidateSchema() {}
}
