/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

/** Levels of light as eyes tell them apart: two for each doubling of lux. */
public final class Darkness {

    private Darkness() {}

    /** The level of a value of at least 0; level 0 is up to 0.4 lux. */
    public static int level(double lux) {
        return (int) Math.floor(2 * Math.log(1 + lux) / Math.log(2) + 1e-9);
    }

    /** The level that a least value is of, see {@link #leastLux}. */
    public static int levelFrom(long leastLux) {
        return (int) Math.round(2 * Math.log(1 + leastLux) / Math.log(2));
    }

    /** The least value of a level, in whole lux. */
    public static long leastLux(int level) {
        return Math.round(Math.pow(2, level / 2.0) - 1);
    }
}
