/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.Optional;
import org.metahab.hub.item.ItemType;

/**
 * What a lamp can do and the keys by which its messages tell so.
 *
 * @param endpoint which of several lamps of a device; empty where there is one
 * @param asked whether it can be asked
 * @param on the value of a lamp that is on
 * @param off the value of a lamp that is off
 * @param brightness the key of its brightness; empty when it has none
 * @param full the number of full brightness
 * @param color the key of its colour; empty when it has none
 * @param xy whether it takes xy
 * @param hs whether it takes hue and saturation
 */
record LampFormat(
        String endpoint,
        String state,
        boolean asked,
        Object on,
        Object off,
        Optional<String> brightness,
        double full,
        Optional<String> color,
        String colorMode,
        boolean xy,
        boolean hs) {

    private static final double USUAL_FULL = 254;

    static LampFormat of(Expose light) {
        String suffix = light.endpoint().isEmpty() ? "" : "_" + light.endpoint();
        Optional<Expose> state = light.feature("state");
        Optional<Expose> brightness = light.feature("brightness");
        Optional<Expose> xy = light.feature("color_xy");
        Optional<Expose> hs = light.feature("color_hs");
        return new LampFormat(
                light.endpoint(),
                state.map(Expose::property).orElse("state" + suffix),
                state.filter(expose -> expose.has(Expose.GET)).isPresent(),
                state.map(Expose::on).orElse("ON"),
                state.map(Expose::off).orElse("OFF"),
                brightness.map(Expose::property),
                brightness
                        .flatMap(Expose::maximum)
                        .map(Number::doubleValue)
                        .filter(maximum -> maximum >= 1)
                        .orElse(USUAL_FULL),
                xy.or(() -> hs).map(Expose::property),
                "color_mode" + suffix,
                xy.isPresent(),
                hs.isPresent());
    }

    ItemType item() {
        if (color.isPresent()) {
            return ItemType.COLOR;
        }
        return brightness.isPresent() ? ItemType.DIMMER : ItemType.SWITCH;
    }
}
