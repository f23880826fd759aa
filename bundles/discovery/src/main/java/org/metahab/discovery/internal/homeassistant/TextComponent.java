/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;

/** A text that can be set. A password can be set, but is not read: it has no place among states. */
final class TextComponent implements Component {

    private static final int MAX_LENGTH = 255;

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        CommandTopic target = CommandTopic.require(settings, "command_topic", "command_template");
        double min = Math.max(0, settings.number("min", 0));
        double max = settings.number("max", MAX_LENGTH);
        boolean secret = settings.text("mode", "text").equals("password");
        List<Input> inputs = secret ? List.of() : entity.input("state_topic", "value_template", StateParsers.text());
        entity.add(
                ChannelType.of(ItemType.STRING),
                Semantics.of("Control", ""),
                new MappedChannel(inputs, command -> List.of(target.send(text(command, min, max))), target));
    }

    private static String text(Command command, double min, double max) {
        String text = command.text();
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            throw new IllegalArgumentException(
                    "it takes texts of " + (long) min + " to " + (long) max + " characters, not of " + length);
        }
        return text;
    }
}
