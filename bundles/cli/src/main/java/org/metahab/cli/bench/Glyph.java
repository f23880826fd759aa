/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.awt.image.BufferedImage;

/**
 * A hand-written character in grey: 35 × 35 numbers from 0 (paper) to 1 (ink), each the mean of 3 × 3 pixels of the
 * original.
 */
record Glyph(float[] ink) {
    private static final int SIDE = 35;
    private static final int ORIGINAL = 3 * SIDE;

    static Glyph of(BufferedImage picture) {
        if (picture.getWidth() != ORIGINAL || picture.getHeight() != ORIGINAL) {
            throw new IllegalArgumentException("a character of Omniglot has 105 × 105 pixels, but this picture has "
                    + picture.getWidth() + " × " + picture.getHeight());
        }
        float[] ink = new float[SIDE * SIDE];
        for (int y = 0; y < ORIGINAL; y++) {
            for (int x = 0; x < ORIGINAL; x++) {
                if ((picture.getRGB(x, y) & 0xff) < 128) {
                    ink[y / 3 * SIDE + x / 3] += 1f / 9;
                }
            }
        }
        return new Glyph(ink);
    }

    /** Seen through a warp, at {@code side} × {@code side} pixels, line by line, into {@code target}. */
    void draw(Warp warp, int side, float[] target, int offset) {
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double u = 2 * (x + 0.5) / side - 1;
                double v = 2 * (y + 0.5) / side - 1;
                target[offset + y * side + x] = at(place(warp.x(u, v)), place(warp.y(u, v)));
            }
        }
    }

    private static double place(double coordinate) {
        return (coordinate + 1) / 2 * SIDE - 0.5;
    }

    /** Linearly between the four numbers around a place. */
    private float at(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        return (float) ((1 - below) * ((1 - right) * at(left, top) + right * at(left + 1, top))
                + below * ((1 - right) * at(left, top + 1) + right * at(left + 1, top + 1)));
    }

    private float at(int x, int y) {
        return x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0 : ink[y * SIDE + x];
    }
}
