/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A reader of tags: the tag that was held to it. */
final class TagComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        entity.settings().requiredTopic("topic");
        entity.add(
                ChannelType.of(ItemType.STRING).withReadOnly(true),
                Semantics.of("Status", ""),
                new Happening(new MappedChannel(
                        entity.input("topic", "value_template", StateParsers.text()), MappedChannel.Writer.NONE)));
    }
}
