/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import java.util.Arrays;

/**
 * Everything that people have done before, as candidates for what they do next.
 *
 * @param count how many candidates; their labels are 0 to {@code count} − 1, in order of their first time
 * @param numbers {@link CandidateSchema#CANDIDATE} finite numbers for each candidate, candidate by candidate; not to be
 *     changed
 * @param moment {@link CandidateSchema#MOMENT} finite numbers of the moment; not to be changed
 */
public record Candidates(int count, float[] numbers, float[] moment) {

    /** All numbers in one row: those of each candidate, candidate by candidate, then those of the moment. */
    public float[] row() {
        float[] row = Arrays.copyOf(numbers, numbers.length + moment.length);
        System.arraycopy(moment, 0, row, numbers.length, moment.length);
        return row;
    }
}
