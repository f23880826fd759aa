/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

import java.util.Objects;

/** The inputs of examples as one array, row by row; the part that all kinds of examples share. */
final class InputRows {
    private final int width;
    private final int size;
    private final float[] rows;

    private InputRows(int width, int size, float[] rows) {
        this.width = width;
        this.size = size;
        this.rows = rows;
    }

    static InputRows copyOf(int width, float[] rows, String what) {
        if (width < 1) {
            throw new IllegalArgumentException(what + " must have at least 1 number each, but have " + width);
        }
        if (rows.length % width != 0) {
            throw new IllegalArgumentException(
                    rows.length + " numbers do not make whole " + what + " of " + width + " numbers each");
        }
        float[] copy = rows.clone();
        for (int i = 0; i < copy.length; i++) {
            if (!Float.isFinite(copy[i])) {
                throw new IllegalArgumentException("number " + i % width + " of " + what + " row " + i / width + " is "
                        + copy[i] + "; only finite numbers can be learnt from");
            }
        }
        return new InputRows(width, copy.length / width, copy);
    }

    static float[] flatten(float[][] rows, String what) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("no " + what + " given; use empty(...) for an empty set of examples");
        }
        int width = rows[0].length;
        float[] flat = new float[Math.multiplyExact(rows.length, width)];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != width) {
                throw new IllegalArgumentException(
                        what + " row " + i + " has " + rows[i].length + " numbers, but the first row has " + width);
            }
            System.arraycopy(rows[i], 0, flat, i * width, width);
        }
        return flat;
    }

    int width() {
        return width;
    }

    int size() {
        return size;
    }

    float get(int row, int column) {
        Objects.checkIndex(column, width);
        return rows[row * width + column];
    }

    void copy(int first, int count, float[] target, int offset) {
        Objects.checkFromIndexSize(first, count, size);
        System.arraycopy(rows, first * width, target, offset, count * width);
    }

    InputRows select(int[] indices) {
        float[] chosen = new float[Math.multiplyExact(indices.length, width)];
        for (int i = 0; i < indices.length; i++) {
            copy(indices[i], 1, chosen, i * width);
        }
        return new InputRows(width, indices.length, chosen);
    }

    InputRows and(InputRows more) {
        float[] both = new float[Math.addExact(rows.length, more.rows.length)];
        System.arraycopy(rows, 0, both, 0, rows.length);
        System.arraycopy(more.rows, 0, both, rows.length, more.rows.length);
        return new InputRows(width, size + more.size, both);
    }
}
