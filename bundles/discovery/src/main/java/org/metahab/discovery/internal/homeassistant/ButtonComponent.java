/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** Something to press: ON presses it. */
final class ButtonComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        CommandTopic target = CommandTopic.require(settings, "command_topic", "command_template");
        String payload = settings.payload("payload_press", settings.payload("payload_on", "PRESS"));
        entity.add(ChannelType.of(ItemType.SWITCH), Semantics.of("Switch", ""), new PressMapping(target, payload));
    }
}
