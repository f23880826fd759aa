/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Map;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;

/** A lamp with one topic for all of its functions, whose templates make its messages and take them apart. */
final class TemplateLightComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        if (!settings.has("command_on_template") || !settings.has("command_off_template")) {
            throw new SettingsException("'command_on_template' or 'command_off_template' is missing");
        }
        TemplateLightFormat format = TemplateLightFormat.of(settings);
        LightComponent.addMain(entity, format.item(), new TemplateLight(format));
        if (settings.has("color_temp_template")) {
            entity.attempt(() -> addColorTemperature(entity, format));
        }
        if (settings.has("effect_list")) {
            entity.attempt(() -> addEffect(entity, format));
        }
    }

    private static void addColorTemperature(Entity entity, TemplateLightFormat format) throws SettingsException {
        ColorTemperature temperature = ColorTemperature.of(entity.settings());
        entity.add(
                "color_temp",
                "Colour temperature",
                temperature.type(),
                Semantics.of("Control", "ColorTemperature"),
                new MappedChannel(
                        entity.input("state_topic", "color_temp_template", temperature::parse),
                        command -> List.of(format.on(Map.of(
                                "color_temp",
                                CommandTemplate.plain(temperature.of(command)),
                                "color_temp_kelvin",
                                CommandTemplate.plain(temperature.kelvin(command)))))));
    }

    private static void addEffect(Entity entity, TemplateLightFormat format) throws SettingsException {
        List<String> effects = entity.settings().texts("effect_list");
        List<Input> inputs = entity.settings().has("effect_template")
                ? entity.input("state_topic", "effect_template", StateParsers.text())
                : List.of();
        entity.add(
                "effect",
                "Effect",
                ChannelType.choice(effects),
                Semantics.of("Control", ""),
                new MappedChannel(
                        inputs,
                        command -> List.of(format.on(Map.of("effect", SelectComponent.option(effects, command))))));
    }
}
