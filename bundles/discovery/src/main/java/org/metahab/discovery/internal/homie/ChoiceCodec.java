/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.List;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;

/** One of some texts; any where the device does not say which. */
record ChoiceCodec(List<String> options) implements Codec {

    @Override
    public ChannelType type() {
        return ChannelType.choice(options);
    }

    @Override
    public State read(String payload) {
        return new Text(find(payload.strip(), " is none of "));
    }

    @Override
    public String write(Command command, State now) {
        return find(command.text(), " is not taken; it takes ");
    }

    private String find(String text, String problem) {
        if (options.isEmpty() || options.contains(text)) {
            return text;
        }
        return options.stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(StateParsers.shown(text) + problem + options));
    }
}
