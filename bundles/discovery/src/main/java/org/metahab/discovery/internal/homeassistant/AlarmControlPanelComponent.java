/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;

/**
 * An alarm system. Commands are the states that it shall take, such as {@code armed_home}; what needs a code can't be
 * commanded.
 */
final class AlarmControlPanelComponent implements Component {

    private static final List<String> STATES = List.of(
            "disarmed",
            "armed_home",
            "armed_away",
            "armed_night",
            "armed_vacation",
            "armed_custom_bypass",
            "pending",
            "triggered",
            "arming",
            "disarming");

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        settings.requiredTopic("state_topic");
        CommandTopic target = CommandTopic.require(settings, "command_topic", "command_template");
        NamedCommands commands = AlarmCommands.of(settings, target);
        boolean readOnly = commands.names().isEmpty();
        entity.add(
                ChannelType.choice(commands.names()).withReadOnly(readOnly),
                new Semantics(readOnly ? "Status" : "Control", "", "AlarmSystem"),
                new MappedChannel(
                        entity.input("state_topic", "value_template", StateParsers.choice(STATES)),
                        readOnly ? MappedChannel.Writer.NONE : commands));
    }
}
