/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

import java.math.BigDecimal;

/**
 * A colour.
 *
 * @param hue degrees, in [0, 360)
 * @param saturation percent, in [0, 100]
 * @param brightness percent, in [0, 100]
 */
public record Hsb(BigDecimal hue, BigDecimal saturation, BigDecimal brightness) implements State, Command {

    /** @throws IllegalArgumentException when a component is out of its range */
    public Hsb {
        if (hue.signum() < 0 || hue.compareTo(BigDecimal.valueOf(360)) >= 0) {
            throw new IllegalArgumentException("A hue is at least 0 and below 360 degrees, not " + hue);
        }
        hue = Numbers.normal(hue);
        saturation = new Percent(saturation).value();
        brightness = new Percent(brightness).value();
    }

    /** Whole degrees and percents. */
    public static Hsb of(int hue, int saturation, int brightness) {
        return new Hsb(BigDecimal.valueOf(hue), BigDecimal.valueOf(saturation), BigDecimal.valueOf(brightness));
    }

    @Override
    public String typeName() {
        return "HSB";
    }

    @Override
    public String text() {
        return hue.toPlainString() + "," + saturation.toPlainString() + "," + brightness.toPlainString();
    }
}
