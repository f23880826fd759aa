/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
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
        DefaultLightTopics topics = DefaultLightTopics.of(settings);
        ItemType item = topics.takesColors()
                ? ItemType.COLOR
                : topics.brightness().isPresent() ? ItemType.DIMMER : ItemType.SWITCH;
        LightComponent.addMain(entity, item, new DefaultLight(item, topics));
        entity.attempt(() -> addColorTemperature(entity));
        entity.attempt(() -> addWhite(entity));
        entity.attempt(() -> addEffect(entity));
    }

    private static void addWhite(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        Optional<CommandTopic> target = CommandTopic.find(settings, "white_command_topic", "white_command_template");
        if (target.isPresent()) {
            White white = new White(settings.number("white_scale", 255));
            entity.add(
                    "white",
                    "White",
                    ChannelType.of(ItemType.DIMMER),
                    Semantics.of("Control", "Light"),
                    new MappedChannel(List.of(), command -> List.of(target.get().send(white.of(command)))));
        }
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
                new MappedChannel(
                        inputs, command -> List.of(target.get().send(SelectComponent.option(effects, command)))));
    }
}
