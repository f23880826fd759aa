/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A picture, or the address of one as a text: the hub fetches nothing from addresses that a device names. */
final class ImageComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        if (settings.has("url_topic")) {
            entity.add(
                    ChannelType.of(ItemType.STRING).withReadOnly(true),
                    Semantics.of("Status", ""),
                    new MappedChannel(
                            entity.input("url_topic", "url_template", StateParsers.text()), MappedChannel.Writer.NONE));
            return;
        }
        entity.add(
                ChannelType.of(ItemType.IMAGE).withReadOnly(true),
                Semantics.of("Status", ""),
                new PictureMapping(
                        settings.requiredTopic("image_topic"),
                        settings.text("image_encoding", "").equals("b64"),
                        settings.text("content_type", "image/jpeg")));
    }
}
