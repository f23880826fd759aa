/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;

/** A colour as x and y of CIE 1931, in parts of 65535, with a level and a switch. */
record ColorPoint() implements Point {

    private static final double FULL = 65_535;
    private static final DimmerPoint DIMMER = new DimmerPoint();

    @Override
    public Optional<State> read(Map<?, ?> part) {
        Optional<Double> x = Point.number(part, Keys.COLOUR_X);
        Optional<Double> y = Point.number(part, Keys.COLOUR_Y);
        Optional<State> level = DIMMER.read(part);
        if (x.isEmpty() || y.isEmpty() || !(level.orElse(Percent.ZERO) instanceof Percent percent)) {
            return level;
        }
        Hsb color = Colors.ofXy(x.get() / FULL, y.get() / FULL);
        return Optional.of(new Hsb(color.hue(), color.saturation(), percent.value()));
    }

    @Override
    public Map<String, Number> write(Command command) {
        if (!(command instanceof Hsb color)) {
            return DIMMER.write(command);
        }
        Map<String, Number> level = DIMMER.write(new Percent(color.brightness()));
        if (color.brightness().signum() == 0) {
            return level;
        }
        double[] xy = Colors.toXy(color);
        Map<String, Number> attributes = new LinkedHashMap<>();
        attributes.put(Keys.COLOUR_X, Math.round(xy[0] * FULL));
        attributes.put(Keys.COLOUR_Y, Math.round(xy[1] * FULL));
        attributes.putAll(level);
        return attributes;
    }
}
