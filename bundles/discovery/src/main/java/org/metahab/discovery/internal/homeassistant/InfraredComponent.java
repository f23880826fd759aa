/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A sender or receiver of infrared codes, which are texts. */
final class InfraredComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        new Functions(entity, "RemoteControl")
                .add(
                        "",
                        "",
                        new Topics("state_topic", "value_template", "command_topic", "command_template"),
                        ChannelType.of(ItemType.STRING),
                        new Semantics("Control", "", "RemoteControl"),
                        StateParsers.text(),
                        (target, command) -> target.send(command.text()));
        entity.requireChannels();
    }
}
