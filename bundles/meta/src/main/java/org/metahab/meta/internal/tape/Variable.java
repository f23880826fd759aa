/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.tape;

/**
 * A matrix on a {@link Tape}: its numbers row by row and, once gone back, how the loss changes with each of them.
 *
 * @param value where the numbers are, from {@code offset} on
 * @param gradient where ∂L/∂number is added up, from {@code gradientOffset} on; without meaning unless it {@code varies}
 * @param rows how many rows; may be none
 * @param columns how many columns
 * @param varies whether it depends on parameters, and the tape goes back
 * @param <A> the kind of array
 */
public record Variable<A>(A value, int offset, A gradient, int gradientOffset, int rows, int columns, boolean varies) {

    /** How many numbers it has. */
    public int size() {
        return rows * columns;
    }

    /** The same numbers in another number of rows. */
    public Variable<A> reshape(int newRows, int newColumns) {
        if (newRows * newColumns != size()) {
            throw new IllegalArgumentException(
                    rows + " × " + columns + " numbers do not fit " + newRows + " × " + newColumns);
        }
        return new Variable<>(value, offset, gradient, gradientOffset, newRows, newColumns, varies);
    }

    @Override
    public String toString() {
        return rows + " × " + columns + (varies ? " variable" : " constant");
    }
}
