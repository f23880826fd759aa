/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/**
 * A property of a device: one entry of its state.
 *
 * @param point which value of the device it is, as {@link ChannelMapping#point()} writes it
 * @param asked whether the device is asked for it where it is not known
 * @param reader makes states of its values
 * @param writer makes its values of commands
 */
record PropertyChannel(Place place, String property, String point, boolean asked, Reader reader, Writer writer)
        implements ChannelMapping {

    /** A property that its device tells by itself. */
    PropertyChannel(Place place, String property, Reader reader, Writer writer) {
        this(place, property, place.point(property), false, reader, writer);
    }

    /** The same, known as another value of the device. */
    PropertyChannel withPoint(String newPoint) {
        return new PropertyChannel(place, property, newPoint, asked, reader, writer);
    }

    /** The same, whose device is asked for it where it is not known. */
    PropertyChannel whenAsked(boolean canBeAsked) {
        return new PropertyChannel(place, property, point, canBeAsked, reader, writer);
    }

    /** Makes a state of a value. */
    @FunctionalInterface
    interface Reader {

        /**
         * The state; empty when the value says nothing about it.
         *
         * @throws IllegalArgumentException when the value is none of those that are expected
         */
        Optional<State> read(Object value);

        /** What null stands for: that the state is not known. */
        default Optional<State> readNull() {
            return Optional.of(UnDef.UNDEF);
        }

        /** The same for properties that are null as long as nobody has commanded them. */
        default Reader unlessNull() {
            Reader reader = this;
            return new Reader() {
                @Override
                public Optional<State> read(Object value) {
                    return reader.read(value);
                }

                @Override
                public Optional<State> readNull() {
                    return Optional.empty();
                }
            };
        }
    }

    /** Makes a value of a command. */
    @FunctionalInterface
    interface Writer {

        /** @throws IllegalArgumentException when the property takes no such command; the message says what it takes */
        JsonElement write(Command command);

        /** For properties that take no commands. */
        Writer NONE = command -> {
            throw new IllegalArgumentException("it can only be read");
        };
    }

    @Override
    public List<Interest> inputs() {
        return place.inputs();
    }

    @Override
    public List<Outgoing> questions() {
        return asked ? place.get(property) : List.of();
    }

    @Override
    public Reading read(Message message) {
        try {
            return place.state(message).map(this::readFrom).orElse(Reading.NOTHING);
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    /** @throws IllegalArgumentException when the value is none of those that are expected */
    Reading readFrom(Map<?, ?> state) {
        Object value = state.get(property);
        if (value == null) {
            return Reading.NOTHING;
        }
        Optional<State> read = value == JsonNull.NULL ? reader.readNull() : reader.read(value);
        return read.map(Reading::of).orElse(Reading.NOTHING);
    }

    @Override
    public List<Outgoing> write(Command command) {
        return place.set(property, writer.write(command));
    }
}
