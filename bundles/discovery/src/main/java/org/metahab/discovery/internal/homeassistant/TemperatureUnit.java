/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

/** The unit of the temperatures of thermostats and water heaters. */
final class TemperatureUnit {

    private TemperatureUnit() {}

    static String of(Settings settings) {
        return settings.text("temperature_unit", "C").startsWith("F") ? "°F" : "°C";
    }
}
