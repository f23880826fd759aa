/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.time.Duration;
import java.util.List;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** A property's topic as a channel. */
final class PropertyMapping implements ChannelMapping {

    /** How long something that happens is seen. */
    static final Duration MOMENT = Duration.ofSeconds(1);

    private static final int AT_LEAST_ONCE = 1;
    private static final int EXACTLY_ONCE = 2;

    private final String topic;
    private final Codec codec;
    private final boolean settable;
    private final boolean retained;
    private State now = UnDef.NULL;

    PropertyMapping(String topic, Codec codec, boolean settable, boolean retained) {
        this.topic = topic;
        this.codec = codec;
        this.settable = settable;
        this.retained = retained;
    }

    @Override
    public List<Interest> inputs() {
        return List.of(Interest.follow(topic));
    }

    @Override
    public String point() {
        return topic;
    }

    /** An empty message only clears what the broker kept; something old that a broker kept did not happen now. */
    @Override
    public Reading read(Message message) {
        if (message.size() == 0 || !retained && message.retained()) {
            return Reading.NOTHING;
        }
        if (message.text().isEmpty()) {
            return Reading.failed("it is no UTF-8 text");
        }
        try {
            State state = codec.read(message.text().get());
            now = state;
            return retained ? Reading.of(state) : new Reading.Momentary(state, MOMENT, codec.idle());
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    /** What happens must not happen twice, so it is sent exactly once. */
    @Override
    public List<Outgoing> write(Command command) {
        if (!settable) {
            throw new IllegalArgumentException("it can only be read");
        }
        String payload = codec.write(command, now);
        return List.of(new Outgoing(topic + "/set", payload, false, retained ? AT_LEAST_ONCE : EXACTLY_ONCE));
    }
}
