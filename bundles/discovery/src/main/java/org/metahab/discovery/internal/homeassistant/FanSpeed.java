/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.math.BigDecimal;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.StateParsers;

/**
 * The numbers by which a fan counts its speeds; below the least it is off.
 *
 * @param least above zero
 * @param greatest not below the least
 * @param reset the text that says that the speed is not known
 */
record FanSpeed(long least, long greatest, String reset) {

    static FanSpeed of(Settings settings) throws SettingsException {
        double least = settings.number("speed_range_min", 1);
        double greatest = settings.number("speed_range_max", 100);
        if (!(least >= 1 && least <= greatest && greatest <= Integer.MAX_VALUE)) {
            throw new SettingsException(
                    "'speed_range_min' " + least + " and 'speed_range_max' " + greatest + " are no range above zero");
        }
        return new FanSpeed((long) least, (long) greatest, settings.payload("payload_reset_percentage", "None"));
    }

    /** In [0, 100]. */
    BigDecimal percent(String text) {
        double steps = StateParsers.decimal(text).doubleValue() - (least - 1);
        return Colors.percent(steps * 100 / (greatest - least + 1));
    }

    /** The least speed that is at least so many percent. */
    BigDecimal number(BigDecimal percent) {
        double steps = percent.doubleValue() / 100 * (greatest - least + 1);
        return BigDecimal.valueOf((long) Math.ceil(steps - 0.02) + least - 1).max(BigDecimal.valueOf(least));
    }
}
