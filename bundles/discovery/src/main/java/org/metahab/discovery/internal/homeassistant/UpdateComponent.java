/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** An update of a device's software: whether there is one, the versions, how far it got, and installing it. */
final class UpdateComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        UpdateTopics topics = UpdateTopics.of(settings);
        entity.concernsDevice();
        if (!topics.inputs().isEmpty()) {
            entity.add(
                    ChannelType.of(ItemType.SWITCH).withReadOnly(true),
                    Semantics.of("Status", ""),
                    new UpdateMapping(topics));
            entity.addDiagnostic(
                    "installed_version",
                    "Installed version",
                    ChannelType.of(ItemType.STRING),
                    reading(entity.input("state_topic", "value_template", UpdateTopics::installed)));
            entity.addDiagnostic(
                    "latest_version",
                    "Latest version",
                    ChannelType.of(ItemType.STRING),
                    reading(
                            topics.latest() == null
                                    ? entity.input("state_topic", "value_template", json("latest_version"))
                                    : entity.input(
                                            "latest_version_topic", "latest_version_template", StateParsers.text())));
            entity.addDiagnostic(
                    "progress",
                    "Progress",
                    new ChannelType(ItemType.NUMBER, "Dimensionless", "%", Optional.empty(), List.of(), true),
                    reading(entity.input(
                            "state_topic",
                            "value_template",
                            text -> text.startsWith("{")
                                    ? new JsonKey("update_percentage", StateParsers.number("%")).parse(text)
                                    : Optional.empty())));
        }
        Optional<CommandTopic> target = CommandTopic.find(settings, "command_topic", "command_template");
        Optional<String> install = settings.text("payload_install");
        if (target.isPresent() && install.isPresent()) {
            entity.add(
                    "install",
                    "Install update",
                    ChannelType.of(ItemType.SWITCH),
                    Semantics.of("Switch", ""),
                    new PressMapping(target.get(), install.get()));
        }
        entity.requireChannels();
    }

    private static MappedChannel reading(List<Input> inputs) {
        return new MappedChannel(inputs, MappedChannel.Writer.NONE);
    }

    private static StateParser json(String key) {
        return text -> text.startsWith("{") ? new JsonKey(key, StateParsers.text()).parse(text) : Optional.empty();
    }
}
