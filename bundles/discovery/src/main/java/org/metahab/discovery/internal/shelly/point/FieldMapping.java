/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.point;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;

/** The channel of a point. It remembers the fields of its point, as messages often tell only some of them. */
public final class FieldMapping implements ChannelMapping {

    /** Takes fields out of messages. */
    @FunctionalInterface
    public interface Reader {

        /** What a message tells of the point's part. @throws IllegalArgumentException when it can't be understood */
        Fields read(Message message);
    }

    /** Makes messages of commands. */
    @FunctionalInterface
    public interface Writer {

        /** For points that take no commands. */
        Writer NONE = (command, known) -> {
            throw new IllegalArgumentException("it can only be read");
        };

        /** @throws IllegalArgumentException when the point takes no such command; the message says what it takes */
        List<Outgoing> write(Command command, Fields known);
    }

    private final String name;
    private final Point point;
    private final List<Interest> inputs;
    private final Reader reader;
    private final Writer writer;
    private final List<Outgoing> questions;
    private final Map<String, Object> known = new HashMap<>();

    /**
     * The mapping of one point.
     *
     * @param name of what it shows, as {@link ChannelMapping#point()} says
     * @param inputs where it is told
     * @param questions upon which it is told
     */
    public FieldMapping(
            String name, Point point, List<Interest> inputs, Reader reader, Writer writer, List<Outgoing> questions) {
        this.name = name;
        this.point = point;
        this.inputs = List.copyOf(inputs);
        this.reader = reader;
        this.writer = writer;
        this.questions = List.copyOf(questions);
    }

    @Override
    public List<Interest> inputs() {
        return inputs;
    }

    @Override
    public String point() {
        return name;
    }

    @Override
    public Reading read(Message message) {
        try {
            Fields told = reader.read(message);
            if (!point.isToldBy(told)) {
                return Reading.NOTHING;
            }
            for (String field : point.fields()) {
                Object value = told.values().get(field);
                if (value != null) {
                    known.put(field, value);
                }
            }
            return point.state().of(new Fields(known)).map(Reading::of).orElse(Reading.NOTHING);
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Outgoing> write(Command command) {
        return writer.write(command, new Fields(known));
    }

    @Override
    public List<Outgoing> questions() {
        return questions;
    }
}
