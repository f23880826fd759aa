/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.metahab.hub.value.Hsb;

/** Colours in the forms of lamps: hue and saturation, sRGB, and xy of the CIE 1931 colour space. */
public final class Colors {

    private Colors() {}

    /**
     * Hue in [0, 360) and saturation in [0, 100], rounded to whole degrees and percents as people see them.
     */
    public static Hsb hsb(double hue, double saturation, double brightness) {
        double turned = ((hue % 360) + 360) % 360;
        long degrees = Math.round(turned) % 360;
        return new Hsb(BigDecimal.valueOf(degrees), percent(saturation), percent(brightness));
    }

    /** Within [0, 100], with at most two digits behind the point. */
    public static BigDecimal percent(double value) {
        double bounded = Double.isNaN(value) ? 0 : Math.max(0, Math.min(100, value));
        return BigDecimal.valueOf(bounded).setScale(2, RoundingMode.HALF_UP);
    }

    /** From red, green and blue in [0, 255]; the brightness is that of the strongest. */
    public static Hsb ofRgb(double red, double green, double blue) {
        double max = Math.max(red, Math.max(green, blue));
        double min = Math.min(red, Math.min(green, blue));
        double span = max - min;
        double hue = 0;
        if (span > 0) {
            if (max == red) {
                hue = 60 * ((green - blue) / span);
            } else if (max == green) {
                hue = 60 * ((blue - red) / span + 2);
            } else {
                hue = 60 * ((red - green) / span + 4);
            }
        }
        return hsb(hue, max <= 0 ? 0 : Math.round(span / max * 100), max / 255 * 100);
    }

    /** Red, green and blue in [0, 255]. */
    public static int[] toRgb(Hsb color) {
        double hue = color.hue().doubleValue() / 60;
        double saturation = color.saturation().doubleValue() / 100;
        double value = color.brightness().doubleValue() / 100;
        int[] rgb = new int[3];
        for (int i = 0; i < rgb.length; i++) {
            double k = (new int[] {5, 3, 1}[i] + hue) % 6;
            double part = value - value * saturation * Math.max(0, Math.min(Math.min(k, 4 - k), 1));
            rgb[i] = (int) Math.round(part * 255);
        }
        return rgb;
    }

    /** From xy, at full brightness; D65 white, Wide RGB as lamps use it. */
    public static Hsb ofXy(double x, double y) {
        if (!(y > 0)) {
            return hsb(0, 0, 100);
        }
        double bigX = x / y;
        double bigZ = (1 - x - y) / y;
        double red = bigX * 1.656492 - 0.354851 - bigZ * 0.255038;
        double green = -bigX * 0.707196 + 1.655397 + bigZ * 0.036152;
        double blue = bigX * 0.051713 - 0.121364 + bigZ * 1.011530;
        double max = Math.max(red, Math.max(green, blue));
        if (!(max > 0)) {
            return hsb(0, 0, 100);
        }
        return ofRgb(gamma(red / max) * 255, gamma(green / max) * 255, gamma(blue / max) * 255);
    }

    /** x and y, rounded to four digits. */
    public static double[] toXy(Hsb color) {
        int[] rgb = toRgb(new Hsb(color.hue(), color.saturation(), BigDecimal.valueOf(100)));
        double red = linear(rgb[0] / 255.0);
        double green = linear(rgb[1] / 255.0);
        double blue = linear(rgb[2] / 255.0);
        double x = red * 0.664511 + green * 0.154324 + blue * 0.162028;
        double y = red * 0.283881 + green * 0.668433 + blue * 0.047685;
        double z = red * 0.000088 + green * 0.072310 + blue * 0.986039;
        double sum = x + y + z;
        return new double[] {Math.round(x / sum * 10_000) / 10_000.0, Math.round(y / sum * 10_000) / 10_000.0};
    }

    private static double gamma(double part) {
        double positive = Math.max(0, part);
        return positive <= 0.0031308 ? 12.92 * positive : 1.055 * Math.pow(positive, 1 / 2.4) - 0.055;
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
