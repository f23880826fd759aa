/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;

/** What somebody does at a remote control. It lasts a moment, so that the same again is news; old ones don't count. */
record ActionChannel(Place place, String property) implements ChannelMapping {

    static final Duration SPAN = Duration.ofMillis(500);

    @Override
    public List<Interest> inputs() {
        return place.inputs();
    }

    @Override
    public String point() {
        return place.point(property);
    }

    @Override
    public Reading read(Message message) {
        try {
            Optional<String> action = place.state(message).flatMap(state -> new Fields(state).text(property));
            return message.retained() || action.isEmpty() || action.get().isEmpty()
                    ? Reading.NOTHING
                    : new Reading.Momentary(new Text(action.get()), SPAN, UnDef.NULL);
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Outgoing> write(Command command) {
        throw new IllegalArgumentException("it can only be read");
    }
}
