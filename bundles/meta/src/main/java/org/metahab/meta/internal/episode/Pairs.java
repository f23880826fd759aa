/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.episode;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.metahab.meta.internal.tape.Rows;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;

/** Every row of one matrix with every row of another. */
public final class Pairs {
    private Pairs() {}

    /** The rows of {@code left}, each {@code times} times in a row: a, a, b, b. */
    public static <A> Variable<A> each(Tape<A> tape, Variable<A> left, int times) {
        return new Rows<>(tape)
                .select(
                        left,
                        IntStream.range(0, left.rows() * times)
                                .map(i -> i / times)
                                .toArray());
    }

    /** All rows of {@code right}, {@code times} times over: a, b, a, b. */
    public static <A> Variable<A> all(Tape<A> tape, Variable<A> right, int times) {
        int rows = right.rows();
        return new Rows<>(tape)
                .select(
                        right,
                        IntStream.range(0, rows * times).map(i -> i % rows).toArray());
    }

    /** The same row so many times. */
    public static <A> Variable<A> repeat(Tape<A> tape, Variable<A> x, int row, int times) {
        int[] rows = new int[times];
        Arrays.fill(rows, row);
        return new Rows<>(tape).select(x, rows);
    }
}
