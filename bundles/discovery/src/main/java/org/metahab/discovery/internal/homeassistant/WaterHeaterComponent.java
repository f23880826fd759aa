/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import org.metahab.discovery.internal.mapping.NumberRange;

/** A boiler: a channel for each of its functions. */
final class WaterHeaterComponent implements Component {

    private static final List<String> MODES =
            List.of("off", "eco", "electric", "gas", "heat_pump", "high_demand", "performance");

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        Functions functions = new Functions(entity, "Boiler");
        String unit = TemperatureUnit.of(settings);
        entity.attempt(() -> addTarget(functions, settings, unit));
        functions.currentTemperature(unit);
        functions.choice("mode", "Mode", Topics.of("mode"), settings.textsOr("modes", MODES));
        functions.power();
        entity.requireChannels();
    }

    private static void addTarget(Functions functions, Settings settings, String unit) throws SettingsException {
        boolean fahrenheit = unit.equals("°F");
        NumberRange range = new NumberRange(
                settings.number("min_temp", fahrenheit ? 110 : 43.3),
                settings.number("max_temp", fahrenheit ? 140 : 60),
                unit);
        functions.target(
                "temperature",
                "Target temperature",
                Topics.of("temperature"),
                "Temperature",
                range,
                settings.number("temp_step", 1));
    }
}
