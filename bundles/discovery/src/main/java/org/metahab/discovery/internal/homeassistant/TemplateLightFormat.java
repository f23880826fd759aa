/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.item.ItemType;

/**
 * How a lamp of the template schema speaks.
 *
 * @param topic where it tells its state, when it does
 * @param state makes {@code on} or {@code off} of a message
 * @param brightness makes a number in [0, 255] of a message, when it does
 * @param colors make red, green and blue in [0, 255] of a message; empty where it has no colours
 * @param command where it takes commands, with the template of those that turn it on
 * @param off the same with the template that turns it off
 */
record TemplateLightFormat(
        Optional<String> topic,
        Optional<ValueTemplate> state,
        Optional<ValueTemplate> brightness,
        List<ValueTemplate> colors,
        CommandTopic command,
        CommandTopic off) {

    static TemplateLightFormat of(Settings settings) throws SettingsException {
        List<ValueTemplate> colors = new ArrayList<>();
        for (String key : List.of("red_template", "green_template", "blue_template")) {
            optional(settings, key).ifPresent(colors::add);
        }
        return new TemplateLightFormat(
                settings.topic("state_topic"),
                optional(settings, "state_template"),
                optional(settings, "brightness_template"),
                colors.size() == 3 ? List.copyOf(colors) : List.of(),
                CommandTopic.require(settings, "command_topic", "command_on_template"),
                CommandTopic.require(settings, "command_topic", "command_off_template"));
    }

    private static Optional<ValueTemplate> optional(Settings settings, String key) throws SettingsException {
        return settings.has(key) ? Optional.of(ValueTemplate.of(settings, key)) : Optional.empty();
    }

    ItemType item() {
        if (!colors.isEmpty()) {
            return ItemType.COLOR;
        }
        return brightness.isPresent() ? ItemType.DIMMER : ItemType.SWITCH;
    }

    /** What makes it a lamp that is on or off. */
    String point() {
        return topic.isPresent() && state.isPresent() ? state.get().point(topic.get()) : command.topic();
    }

    /** The message that turns it on with these values. */
    Outgoing on(Map<String, Object> values) {
        Map<String, Object> variables = new HashMap<>(values);
        variables.put("state", "on");
        return command.send("on", variables);
    }

    Outgoing turnOff() {
        return off.send("off", Map.of("state", "off"));
    }
}
