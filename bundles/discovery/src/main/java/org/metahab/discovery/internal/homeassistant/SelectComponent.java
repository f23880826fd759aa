/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.value.Command;

/** A choice among texts. */
final class SelectComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        CommandTopic target = CommandTopic.require(settings, "command_topic", "command_template");
        List<String> options = settings.texts("options");
        List<Input> inputs = entity.input("state_topic", "value_template", StateParsers.choice(options));
        entity.add(
                ChannelType.choice(options),
                Semantics.of("Control", ""),
                new MappedChannel(inputs, command -> List.of(target.send(option(options, command))), target));
    }

    /** @throws IllegalArgumentException when it is none of the options */
    static String option(List<String> options, Command command) {
        String text = command.text();
        if (!options.isEmpty() && !options.contains(text)) {
            throw new IllegalArgumentException("it takes one of " + options + ", not " + text);
        }
        return text;
    }
}
