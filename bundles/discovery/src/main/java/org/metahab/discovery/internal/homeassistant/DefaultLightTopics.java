/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.internal.mapping.StateParsers;

/**
 * The topics of a lamp of the default schema.
 *
 * @param brightnessScale the device's number for full brightness
 * @param order when to send {@code payload_on}: {@code last}, {@code first}, or {@code brightness} for not at all
 */
record DefaultLightTopics(
        CommandTopic command,
        String on,
        String off,
        @Nullable Source state,
        @Nullable Source brightnessState,
        @Nullable Source rgbState,
        @Nullable Source hsState,
        @Nullable Source xyState,
        Optional<CommandTopic> brightness,
        Optional<CommandTopic> rgb,
        Optional<CommandTopic> hs,
        Optional<CommandTopic> xy,
        double brightnessScale,
        String order) {

    static DefaultLightTopics of(Settings settings) throws SettingsException {
        double scale = settings.number("brightness_scale", 255);
        if (scale < 1) {
            throw new SettingsException("'brightness_scale' is at least 1, not " + StateParsers.shown("" + scale));
        }
        return new DefaultLightTopics(
                CommandTopic.require(settings, "command_topic", "command_template"),
                settings.payload("payload_on", "ON"),
                settings.payload("payload_off", "OFF"),
                Source.of(settings, "state_topic", "state_value_template"),
                Source.of(settings, "brightness_state_topic", "brightness_value_template"),
                Source.of(settings, "rgb_state_topic", "rgb_value_template"),
                Source.of(settings, "hs_state_topic", "hs_value_template"),
                Source.of(settings, "xy_state_topic", "xy_value_template"),
                CommandTopic.find(settings, "brightness_command_topic", "brightness_command_template"),
                CommandTopic.find(settings, "rgb_command_topic", "rgb_command_template"),
                CommandTopic.find(settings, "hs_command_topic", "hs_command_template"),
                CommandTopic.find(settings, "xy_command_topic", "xy_command_template"),
                scale,
                settings.text("on_command_type", "last"));
    }
}
