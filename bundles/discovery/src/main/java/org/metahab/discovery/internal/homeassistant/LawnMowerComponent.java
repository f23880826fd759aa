/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParsers;

/** A robot that mows: what it does, and commands to start, pause and dock it. */
final class LawnMowerComponent implements Component {

    private static final List<String> ACTIVITIES = List.of("mowing", "paused", "docked", "returning", "error");
    private static final List<String> COMMANDS = List.of("start_mowing", "pause", "dock");

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        NamedCommands commands = new NamedCommands();
        for (String name : COMMANDS) {
            Optional<CommandTopic> target =
                    CommandTopic.find(settings, name + "_command_topic", name + "_command_template");
            if (target.isPresent()) {
                commands = commands.with(name, target.get(), name);
            }
        }
        List<Input> inputs =
                entity.input("activity_state_topic", "activity_value_template", StateParsers.choice(ACTIVITIES));
        RobotChannel.add(entity, inputs, commands, "LawnMower");
        entity.requireChannels();
    }
}
