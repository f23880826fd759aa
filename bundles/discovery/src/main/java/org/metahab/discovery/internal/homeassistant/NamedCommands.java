/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.value.Command;

/**
 * Commands by their names, each with a message of its own.
 *
 * @param messages by name, in the order in which people see them
 */
record NamedCommands(Map<String, Supplier<Outgoing>> messages) implements MappedChannel.Writer {

    NamedCommands() {
        this(new LinkedHashMap<>());
    }

    /** The same with one more. */
    NamedCommands with(String name, CommandTopic target, String payload) {
        return with(name, () -> target.send(payload));
    }

    /** The same with one more. */
    NamedCommands with(String name, Supplier<Outgoing> message) {
        Map<String, Supplier<Outgoing>> more = new LinkedHashMap<>(messages);
        more.put(name, message);
        return new NamedCommands(more);
    }

    List<String> names() {
        return List.copyOf(messages.keySet());
    }

    @Override
    public List<Outgoing> write(Command command) {
        Supplier<Outgoing> message = messages.get(command.text());
        if (message == null) {
            throw new IllegalArgumentException("it takes one of " + names() + ", not " + command.text());
        }
        return List.of(message.get());
    }
}
