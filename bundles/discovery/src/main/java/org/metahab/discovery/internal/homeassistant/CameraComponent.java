/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A camera: the picture that it sent last. */
final class CameraComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        entity.add(
                ChannelType.of(ItemType.IMAGE).withReadOnly(true),
                new Semantics("Status", "", "Camera"),
                new PictureMapping(
                        settings.requiredTopic("topic"),
                        settings.text("image_encoding", "").equals("b64"),
                        ""));
    }
}
