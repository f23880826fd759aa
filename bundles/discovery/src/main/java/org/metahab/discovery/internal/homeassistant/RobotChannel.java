/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;

/** The main channel of robots: its states are what they do, its commands what they shall do. */
final class RobotChannel {

    private RobotChannel() {}

    /** Adds it, if the robot tells or takes anything. */
    static void add(Entity entity, List<Input> inputs, NamedCommands commands, String equipment)
            throws SettingsException {
        boolean readOnly = commands.names().isEmpty();
        if (!inputs.isEmpty() || !readOnly) {
            entity.add(
                    ChannelType.choice(commands.names()).withReadOnly(readOnly),
                    new Semantics(readOnly ? "Status" : "Control", "", equipment),
                    new MappedChannel(inputs, readOnly ? MappedChannel.Writer.NONE : commands));
        }
    }
}
