/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;

/**
 * Colour temperature in kelvin for people; devices count in mireds (1,000,000 / kelvin) or in kelvin.
 *
 * @param inKelvin whether the device counts in kelvin
 * @param minimum kelvin
 * @param maximum kelvin
 */
record ColorTemperature(boolean inKelvin, double minimum, double maximum) {

    static final String UNIT = "K";
    private static final double MEGA = 1_000_000;

    static ColorTemperature of(Settings settings) throws SettingsException {
        double minimum =
                settings.number("min_kelvin", Math.floor(MEGA / Math.max(1, settings.number("max_mireds", 500))));
        double maximum =
                settings.number("max_kelvin", Math.ceil(MEGA / Math.max(1, settings.number("min_mireds", 153))));
        return new ColorTemperature(settings.flag("color_temp_kelvin", false), minimum, Math.max(minimum, maximum));
    }

    ChannelType type() {
        return new ChannelType(ItemType.NUMBER, "Temperature", UNIT, Optional.empty(), List.of(), false)
                .within(new ChannelType.Range(minimum, maximum, 1));
    }

    Optional<State> parse(String text) {
        double value = text.equals("None") ? 0 : StateParsers.decimal(text).doubleValue();
        if (value <= 0) {
            return Optional.empty();
        }
        BigDecimal kelvin = whole(inKelvin ? value : MEGA / value);
        return Optional.of(new Quantity(kelvin, UNIT));
    }

    /** The device's number for a command in kelvin. */
    BigDecimal of(Command command) {
        double kelvin = kelvin(command).doubleValue();
        return whole(inKelvin ? kelvin : MEGA / kelvin);
    }

    /** The kelvin of a command. */
    BigDecimal kelvin(Command command) {
        return new NumberRange(minimum, maximum, UNIT).of(command);
    }

    private static BigDecimal whole(double value) {
        return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
    }
}
