/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.random.RandomGenerator;

/** Where a point of a warped picture, in [−1, 1]², comes from: (ax + by + e, cx + dy + f). */
record Warp(double a, double b, double c, double d, double e, double f) {
    static final Warp NONE = new Warp(1, 0, 0, 1, 0, 0);

    /** How many ways there are to turn and mirror a square. */
    static final int SYMMETRIES = 8;

    /** One of the quarter turns, mirrored or not. */
    static Warp symmetry(int number) {
        Warp turn =
                switch (number % 4) {
                    case 0 -> NONE;
                    case 1 -> new Warp(0, -1, 1, 0, 0, 0);
                    case 2 -> new Warp(-1, 0, 0, -1, 0, 0);
                    default -> new Warp(0, 1, -1, 0, 0, 0);
                };
        return number < 4 ? turn : turn.after(new Warp(-1, 0, 0, 1, 0, 0));
    }

    /**
     * A random turn, stretch, slant and shift.
     *
     * @param strength 1 is as much as two people's hands differ: turns of 0.2 rad, stretches of 15 %, shifts of 5 %
     */
    static Warp random(RandomGenerator random, double strength) {
        double turn = 0.2 * strength * random.nextDouble(-1, 1);
        double slant = 0.2 * strength * random.nextDouble(-1, 1);
        double wide = Math.exp(0.15 * strength * random.nextDouble(-1, 1));
        double high = Math.exp(0.15 * strength * random.nextDouble(-1, 1));
        Warp stretch = new Warp(wide, slant * wide, 0, high, 0, 0);
        Warp turned = new Warp(
                Math.cos(turn),
                -Math.sin(turn),
                Math.sin(turn),
                Math.cos(turn),
                0.1 * strength * random.nextDouble(-1, 1),
                0.1 * strength * random.nextDouble(-1, 1));
        return turned.after(stretch);
    }

    /** First the other, then this. */
    Warp after(Warp other) {
        return new Warp(
                a * other.a + b * other.c,
                a * other.b + b * other.d,
                c * other.a + d * other.c,
                c * other.b + d * other.d,
                a * other.e + b * other.f + e,
                c * other.e + d * other.f + f);
    }

    double x(double u, double v) {
        return a * u + b * v + e;
    }

    double y(double u, double v) {
        return c * u + d * v + f;
    }
}
