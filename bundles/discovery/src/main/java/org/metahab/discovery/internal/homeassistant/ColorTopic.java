/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.value.Hsb;

/**
 * The topics of one form of a lamp's colours.
 *
 * @param form how colours are written there
 * @param state where it tells them; null where it doesn't
 * @param command where it takes them
 */
record ColorTopic(ColorForm form, @Nullable Source state, Optional<CommandTopic> command) {

    /** Those that the lamp has, those first that suit commands of hue and saturation best. */
    static List<ColorTopic> all(Settings settings) throws SettingsException {
        List<ColorTopic> topics = new ArrayList<>();
        for (ColorForm form : List.of(ColorForm.RGB, ColorForm.HS, ColorForm.XY, ColorForm.RGBW, ColorForm.RGBWW)) {
            String name = form.mode();
            Source state = Source.of(settings, name + "_state_topic", name + "_value_template");
            Optional<CommandTopic> command =
                    CommandTopic.find(settings, name + "_command_topic", name + "_command_template");
            if (state != null || command.isPresent()) {
                topics.add(new ColorTopic(form, state, command));
            }
        }
        return topics;
    }

    Outgoing send(CommandTopic target, Hsb color) {
        String numbers = form.write(color).stream().map(String::valueOf).collect(Collectors.joining(","));
        return target.send(numbers, form.variables(color));
    }
}
