/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.UnDef;

/**
 * A channel whose state is one value, told in several messages.
 *
 * @param sources where it stands
 * @param parser makes a reading of it
 * @param writer makes messages of commands
 * @param questions make the device tell it
 */
record ValueMapping(List<Source> sources, Parser parser, Writer writer, List<Outgoing> questions)
        implements ChannelMapping {

    /** Reads a value. */
    @FunctionalInterface
    interface Parser {

        /**
         * @param value a text, a boolean, a number, a list or a map
         * @throws IllegalArgumentException when it is none that is expected; the message names it
         */
        Reading parse(Object value);
    }

    /** Makes messages of a command. */
    @FunctionalInterface
    interface Writer {

        /** @throws IllegalArgumentException when the channel takes no such command */
        List<Outgoing> write(Command command);
    }

    ValueMapping {
        sources = List.copyOf(sources);
        questions = List.copyOf(questions);
    }

    /** A channel that takes no commands. */
    static ValueMapping readOnly(List<Source> sources, Parser parser, List<Outgoing> questions) {
        return new ValueMapping(sources, parser, ValueMapping::refuse, questions);
    }

    static List<Outgoing> refuse(Command command) {
        throw new IllegalArgumentException("it can only be read, and does not take " + command.text());
    }

    @Override
    public List<Interest> inputs() {
        return sources.stream()
                .map(Source::topic)
                .distinct()
                .map(Interest::follow)
                .toList();
    }

    /** The first place where it stands is the one that other conventions name. */
    @Override
    public String point() {
        return sources.isEmpty() ? "" : sources.get(0).point();
    }

    /** A value that is null is one that the device does not know; a missing one says nothing. */
    @Override
    public Reading read(Message message) {
        try {
            for (Source source : sources) {
                if (source.topic().equals(message.path())) {
                    Optional<Object> value = source.find(message);
                    if (value.isPresent()) {
                        return value.get() == JsonNull.NULL ? Reading.of(UnDef.UNDEF) : parser.parse(value.get());
                    }
                }
            }
            return Reading.NOTHING;
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Outgoing> write(Command command) {
        return writer.write(command);
    }
}
