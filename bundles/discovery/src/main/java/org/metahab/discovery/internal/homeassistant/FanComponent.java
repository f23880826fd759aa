/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A fan: a dimmer where it has speeds, else a switch; its preset, oscillation and direction. */
final class FanComponent implements Component {

    private static final String EQUIPMENT = "Fan";

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        OnOffTexts texts = OnOffTexts.of(settings);
        CommandTopic target = CommandTopic.require(settings, "command_topic", "command_template");
        Semantics semantics = new Semantics("Control", "Power", EQUIPMENT);
        if (settings.has("percentage_command_topic")) {
            entity.add(
                    ChannelType.of(ItemType.DIMMER),
                    semantics,
                    new FanMapping(target, texts, FanSpeed.of(settings), settings));
        } else {
            entity.add(
                    ChannelType.of(ItemType.SWITCH),
                    new Semantics("Switch", "Power", EQUIPMENT),
                    new MappedChannel(
                            entity.input("state_topic", "state_value_template", texts.parser()),
                            SwitchComponent.onOff(target, texts.on(), texts.off())));
        }
        Functions functions = new Functions(entity, EQUIPMENT);
        functions.choice(
                "preset_mode",
                "Preset",
                Topics.of("preset_mode").reading("preset_mode_value_template"),
                settings.texts("preset_modes"));
        functions.toggle(
                "oscillation",
                "Oscillation",
                Topics.of("oscillation").reading("oscillation_value_template"),
                settings.payload("payload_oscillation_on", "oscillate_on"),
                settings.payload("payload_oscillation_off", "oscillate_off"));
        functions.choice(
                "direction",
                "Direction",
                Topics.of("direction").reading("direction_value_template"),
                List.of("forward", "reverse"));
    }
}
