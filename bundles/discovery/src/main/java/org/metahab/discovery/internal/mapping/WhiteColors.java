/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.mapping;

import org.metahab.hub.value.Hsb;

/** Colours of lamps that have white lights beside red, green and blue ones. All numbers are in [0, 255]. */
public final class WhiteColors {

    private WhiteColors() {}

    /** The colour that people see: white adds to all three, as bright as the strongest light. */
    public static Hsb ofRgbw(double red, double green, double blue, double white) {
        double in = Math.max(Math.max(red, green), Math.max(blue, white));
        double out = Math.max(red, Math.max(green, blue)) + white;
        double factor = out > 0 ? in / out : 0;
        return Colors.ofRgb((red + white) * factor, (green + white) * factor, (blue + white) * factor);
    }

    /** The same for cold and warm white lights, which count together. */
    public static Hsb ofRgbww(double red, double green, double blue, double cold, double warm) {
        return ofRgbw(red, green, blue, Math.min(255, cold + warm));
    }

    /** Red, green, blue and white: what the three have in common is left to the white light. */
    public static int[] toRgbw(Hsb color) {
        int[] rgb = Colors.toRgb(color);
        int white = Math.min(rgb[0], Math.min(rgb[1], rgb[2]));
        int in = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
        int out = Math.max(in - white, white);
        double factor = out > 0 ? (double) in / out : 0;
        return new int[] {
            scaled(rgb[0] - white, factor),
            scaled(rgb[1] - white, factor),
            scaled(rgb[2] - white, factor),
            scaled(white, factor)
        };
    }

    /** Red, green, blue, cold and warm white, both alike. */
    public static int[] toRgbww(Hsb color) {
        int[] rgbw = toRgbw(color);
        return new int[] {rgbw[0], rgbw[1], rgbw[2], rgbw[3], rgbw[3]};
    }

    private static int scaled(int part, double factor) {
        return (int) Math.min(255, Math.round(part * factor));
    }
}
