/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** Something that shows or says a text. */
final class NotifyComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        CommandTopic target = CommandTopic.require(entity.settings(), "command_topic", "command_template");
        entity.add(
                ChannelType.of(ItemType.STRING),
                Semantics.of("Control", ""),
                new MappedChannel(List.of(), command -> List.of(target.send(command.text())), target));
    }
}
