/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A blind, shutter, garage door, …: how far it is closed, and how its slats are tilted. */
final class CoverComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        Optional<CommandTopic> moves = CommandTopic.find(settings, "command_topic", "command_template");
        Optional<CommandTopic> positions = CommandTopic.find(settings, "set_position_topic", "set_position_template");
        CoverPosition position = CoverPosition.of(settings, "position_open", 100, "position_closed", 0);
        List<Input> inputs = settings.has("position_topic")
                ? entity.input("position_topic", "position_template", position::parse)
                : entity.input("state_topic", "value_template", CoverStates.of(settings)::parse);
        boolean readOnly = moves.isEmpty() && positions.isEmpty();
        MappedChannel.Writer writer =
                readOnly ? MappedChannel.Writer.NONE : new CoverCommands(settings, moves, positions, position);
        entity.add(
                ChannelType.of(ItemType.ROLLERSHUTTER).withReadOnly(readOnly),
                new Semantics("Control", "Opening", equipment(entity.deviceClass())),
                new MappedChannel(inputs, writer));
        if (settings.has("tilt_command_topic")) {
            entity.attempt(() -> addTilt(entity));
        }
    }

    private static void addTilt(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        CommandTopic target = CommandTopic.require(settings, "tilt_command_topic", "tilt_command_template");
        CoverPosition tilt = CoverPosition.of(settings, "tilt_max", 100, "tilt_min", 0);
        List<Input> inputs = entity.input("tilt_status_topic", "tilt_status_template", tilt::parseOpening);
        entity.add(
                "tilt",
                "Tilt",
                ChannelType.of(ItemType.DIMMER),
                Semantics.of("Control", "Tilt"),
                new MappedChannel(inputs, new OpeningCommands(target, tilt, "tilt_position")));
    }

    private static String equipment(String deviceClass) {
        return switch (deviceClass) {
            case "garage" -> "GarageDoor";
            case "door" -> "Door";
            case "gate" -> "Gate";
            case "window" -> "Window";
            default -> "Blinds";
        };
    }
}
