/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;

/** A channel whose state is what its topics said last. */
final class MappedChannel implements ChannelMapping {

    /** Makes messages of a command. */
    @FunctionalInterface
    interface Writer {

        /** @throws IllegalArgumentException when the channel takes no such command */
        List<Outgoing> write(Command command);

        /** For channels that take no commands. */
        Writer NONE = command -> {
            throw new IllegalArgumentException("it can only be read");
        };
    }

    private final List<Input> inputs;
    private final Writer writer;
    private final String point;

    MappedChannel(List<Input> inputs, Writer writer) {
        this(inputs, writer, "");
    }

    /** One that shows the value that it sends to the topic, where it can't be read. */
    MappedChannel(List<Input> inputs, Writer writer, CommandTopic target) {
        this(inputs, writer, target.topic());
    }

    private MappedChannel(List<Input> inputs, Writer writer, String unreadPoint) {
        this.inputs = inputs;
        this.writer = writer;
        this.point = inputs.isEmpty() ? unreadPoint : inputs.get(0).point();
    }

    @Override
    public String point() {
        return point;
    }

    @Override
    public List<Interest> inputs() {
        return inputs.stream()
                .map(Input::topic)
                .distinct()
                .map(Interest::follow)
                .toList();
    }

    @Override
    public Reading read(Message message) {
        Reading reading = Reading.NOTHING;
        for (Input input : inputs) {
            if (input.topic().equals(message.path())) {
                Reading next = input.read(message);
                reading = next.equals(Reading.NOTHING) ? reading : next;
            }
        }
        return reading;
    }

    @Override
    public List<Outgoing> write(Command command) {
        return writer.write(command);
    }
}
