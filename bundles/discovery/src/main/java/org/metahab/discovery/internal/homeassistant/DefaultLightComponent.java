/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A lamp with a topic for each of its functions. */
final class DefaultLightComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        boolean color = settings.has("rgb_command_topic")
                || settings.has("hs_command_topic")
                || settings.has("xy_command_topic");
        ItemType item =
                color ? ItemType.COLOR : settings.has("brightness_command_topic") ? ItemType.DIMMER : ItemType.SWITCH;
        LightComponent.addMain(entity, item, new DefaultLight(item, DefaultLightTopics.of(settings)));
        entity.attempt(() -> addColorTemperature(entity));
        entity.attempt(() -> addEffect(entity));
    }

    private static void addColorTemperature(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        Optional<CommandTopic> target =
                CommandTopic.find(settings, "color_temp_command_topic", "color_temp_command_template");
        if (target.isEmpty()) {
            return;
        }
        ColorTemperature temperature = ColorTemperature.of(settings);
        List<Input> inputs = entity.input("color_temp_state_topic", "color_temp_value_template", temperature::parse);
        entity.add(
                "color_temp",
                "Colour temperature",
                temperature.type(),
                Semantics.of("Control", "ColorTemperature"),
                new MappedChannel(inputs, command -> List.of(target.get().send(temperature.of(command)))));
    }

    private static void addEffect(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        Optional<CommandTopic> target = CommandTopic.find(settings, "effect_command_topic", "effect_command_template");
        if (target.isEmpty()) {
            return;
        }
        List<String> effects = settings.texts("effect_list");
        List<Input> inputs = entity.input("effect_state_topic", "effect_value_template", StateParsers.text());
        entity.add(
                "effect",
                "Effect",
                ChannelType.choice(effects),
                Semantics.of("Control", ""),
                new MappedChannel(inputs, command -> {
                    String effect = SelectComponent.option(effects, command);
                    return List.of(target.get().send(effect, Map.of("value", effect)));
                }));
    }
}
