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

/** A robot that cleans: what it does, its battery, how hard it sucks. */
final class VacuumComponent implements Component {

    private static final String EQUIPMENT = "CleaningRobot";
    private static final List<String> STATES = List.of("cleaning", "docked", "paused", "idle", "returning", "error");
    private static final List<String> USUAL = List.of("start", "stop", "return_home", "clean_spot");

    /** The command and payload setting of each feature. */
    private static final Map<String, String> PAYLOADS = Map.of(
            "start", "start",
            "pause", "pause",
            "stop", "stop",
            "return_home", "return_to_base",
            "clean_spot", "clean_spot",
            "locate", "locate");

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        List<Input> inputs = entity.input("state_topic", "", new JsonKey("state", StateParsers.choice(STATES)));
        RobotChannel.add(entity, inputs, commands(settings), EQUIPMENT);
        if (!inputs.isEmpty()) {
            entity.attempt(() -> addBattery(entity));
        }
        entity.attempt(() -> addFanSpeed(entity));
        new Functions(entity, EQUIPMENT)
                .add(
                        "command",
                        "Command",
                        Topics.writeOnly("send_command_topic", ""),
                        ChannelType.of(ItemType.STRING),
                        new Semantics("Control", "", EQUIPMENT),
                        StateParsers.text(),
                        (target, command) -> target.send(command.text()));
        entity.requireChannels();
    }

    private static NamedCommands commands(Settings settings) throws SettingsException {
        Optional<CommandTopic> target = CommandTopic.find(settings, "command_topic", "");
        NamedCommands commands = new NamedCommands();
        if (target.isPresent()) {
            for (String feature : settings.textsOr("supported_features", USUAL)) {
                String name = PAYLOADS.get(feature);
                if (name != null) {
                    commands = commands.with(name, target.get(), settings.payload("payload_" + name, name));
                }
            }
        }
        return commands;
    }

    private static void addBattery(Entity entity) throws SettingsException {
        List<Input> inputs = entity.input("state_topic", "", new JsonKey("battery_level", StateParsers.number("%")));
        entity.addDiagnostic(
                "battery",
                "Battery",
                new ChannelType(ItemType.NUMBER, "Dimensionless", "%", Optional.empty(), List.of(), true),
                new MappedChannel(inputs, MappedChannel.Writer.NONE));
    }

    private static void addFanSpeed(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        Optional<CommandTopic> target = CommandTopic.find(settings, "set_fan_speed_topic", "");
        if (target.isPresent()) {
            List<String> speeds = settings.texts("fan_speed_list");
            entity.add(
                    "fan_speed",
                    "Fan speed",
                    ChannelType.choice(speeds),
                    new Semantics("Control", "", EQUIPMENT),
                    new MappedChannel(
                            entity.input("state_topic", "", new JsonKey("fan_speed", StateParsers.text())),
                            command -> List.of(target.get().send(SelectComponent.option(speeds, command)))));
        }
    }
}
