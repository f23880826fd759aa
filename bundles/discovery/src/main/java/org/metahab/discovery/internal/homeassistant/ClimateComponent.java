/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import org.metahab.discovery.internal.mapping.NumberRange;

/** A thermostat or air conditioner: a channel for each of its functions. */
final class ClimateComponent implements Component {

    private static final List<String> MODES = List.of("auto", "off", "cool", "heat", "dry", "fan_only");
    private static final List<String> FAN_MODES = List.of("auto", "low", "medium", "high");
    private static final List<String> SWING_MODES = List.of("on", "off");

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        Functions functions = new Functions(entity, "HVAC");
        String unit = TemperatureUnit.of(settings);
        entity.attempt(() -> addTargets(functions, settings, unit));
        functions.currentTemperature(unit);
        entity.attempt(() -> addTargetHumidity(functions, settings));
        functions.measurement(
                "current_humidity",
                "Humidity",
                Topics.readOnly("current_humidity_topic", "current_humidity_template"),
                "Humidity",
                "%");
        addModes(functions, settings);
        addOlderFunctions(functions, settings);
        functions.choice("action", "Action", Topics.readOnly("action_topic", "action_template"), List.of());
        functions.power();
        entity.requireChannels();
    }

    private static void addTargets(Functions functions, Settings settings, String unit) throws SettingsException {
        boolean fahrenheit = unit.equals("°F");
        NumberRange range = new NumberRange(
                settings.number("min_temp", fahrenheit ? 44.6 : 7),
                settings.number("max_temp", fahrenheit ? 95 : 35),
                unit);
        double step = settings.number("temp_step", 1);
        functions.target("temperature", "Target temperature", Topics.of("temperature"), "Temperature", range, step);
        functions.target(
                "temperature_high",
                "Upper target temperature",
                Topics.of("temperature_high"),
                "Temperature",
                range,
                step);
        functions.target(
                "temperature_low",
                "Lower target temperature",
                Topics.of("temperature_low"),
                "Temperature",
                range,
                step);
    }

    private static void addTargetHumidity(Functions functions, Settings settings) throws SettingsException {
        NumberRange range =
                new NumberRange(settings.number("min_humidity", 30), settings.number("max_humidity", 99), "%");
        functions.target("target_humidity", "Target humidity", Topics.of("target_humidity"), "Humidity", range, 1);
    }

    private static void addModes(Functions functions, Settings settings) {
        functions.choice("mode", "Mode", Topics.of("mode"), settings.textsOr("modes", MODES));
        functions.choice("fan_mode", "Fan mode", Topics.of("fan_mode"), settings.textsOr("fan_modes", FAN_MODES));
        functions.choice(
                "swing_mode", "Swing mode", Topics.of("swing_mode"), settings.textsOr("swing_modes", SWING_MODES));
        functions.choice(
                "swing_horizontal_mode",
                "Horizontal swing mode",
                Topics.of("swing_horizontal_mode"),
                settings.textsOr("swing_horizontal_modes", SWING_MODES));
        functions.choice(
                "preset_mode",
                "Preset",
                Topics.of("preset_mode").reading("preset_mode_value_template"),
                settings.texts("preset_modes"));
    }

    /** What Home Assistant dropped and older firmware still announces. */
    private static void addOlderFunctions(Functions functions, Settings settings) {
        functions.choice("hold", "Hold", Topics.of("hold"), settings.texts("hold_modes"));
        functions.choice("swing", "Swing", Topics.of("swing"), settings.texts("swing_modes"));
        String on = settings.payload("payload_on", "ON");
        String off = settings.payload("payload_off", "OFF");
        functions.toggle("away_mode", "Away", Topics.of("away_mode"), on, off);
        functions.toggle("aux", "Auxiliary heating", Topics.of("aux"), on, off);
    }
}
