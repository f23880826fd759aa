/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A scene that the device keeps: ON sets it. */
final class SceneComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        CommandTopic target = CommandTopic.require(settings, "command_topic", "command_template");
        entity.add(
                ChannelType.of(ItemType.SWITCH),
                Semantics.of("Switch", ""),
                new PressMapping(target, settings.payload("payload_on", "ON")));
    }
}
