/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.time.Duration;
import java.util.List;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.UnDef;

/**
 * Something that happens and is over: a key was pressed, a tag was read. It is told for a moment, so that the same thing
 * happening again is news. What a broker kept happened long ago and is not told.
 *
 * @param mapping reads what happened
 * @param point which value of its device tells it
 */
record Happening(ChannelMapping mapping, String point) implements ChannelMapping {

    private static final Duration MOMENT = Duration.ofMillis(500);

    Happening(ChannelMapping mapping) {
        this(mapping, mapping.point());
    }

    @Override
    public List<Interest> inputs() {
        return mapping.inputs();
    }

    @Override
    public Reading read(Message message) {
        if (message.retained()) {
            return Reading.NOTHING;
        }
        Reading reading = mapping.read(message);
        return reading instanceof Reading.Value value && value.state() != UnDef.UNDEF
                ? new Reading.Momentary(value.state(), MOMENT, UnDef.NULL)
                : reading;
    }

    @Override
    public List<Outgoing> write(Command command) {
        return mapping.write(command);
    }
}
