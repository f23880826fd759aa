/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.Interest;

/**
 * The topics of a lamp of the default schema.
 *
 * @param brightnessScale the device's number for full brightness
 * @param order when to send {@code payload_on}: {@code last}, {@code first}, or {@code brightness} for not at all
 */
record DefaultLightTopics(
        CommandTopic command,
        OnOffTexts texts,
        @Nullable Source state,
        @Nullable Source brightnessState,
        Optional<CommandTopic> brightness,
        List<ColorTopic> colors,
        double brightnessScale,
        String order) {

    static DefaultLightTopics of(Settings settings) throws SettingsException {
        double scale = settings.number("brightness_scale", 255);
        if (scale < 1) {
            throw new SettingsException("'brightness_scale' is at least 1, not " + StateParsers.shown("" + scale));
        }
        String template = settings.has("state_value_template") ? "state_value_template" : "value_template";
        return new DefaultLightTopics(
                CommandTopic.require(settings, "command_topic", "command_template"),
                OnOffTexts.of(settings),
                Source.of(settings, "state_topic", template),
                Source.of(settings, "brightness_state_topic", "brightness_value_template"),
                CommandTopic.find(settings, "brightness_command_topic", "brightness_command_template"),
                ColorTopic.all(settings),
                scale,
                settings.text("on_command_type", "last"));
    }

    /** What makes it a lamp that is on or off. */
    String point() {
        return state == null ? command.topic() : state.point();
    }

    boolean takesColors() {
        return colors.stream().anyMatch(color -> color.command().isPresent());
    }

    List<Interest> inputs() {
        List<@Nullable Source> sources = new ArrayList<>();
        sources.add(state);
        sources.add(brightnessState);
        colors.forEach(color -> sources.add(color.state()));
        return Source.interests(sources);
    }
}
