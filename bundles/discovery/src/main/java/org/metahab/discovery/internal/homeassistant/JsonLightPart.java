/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.UnDef;

/**
 * One further entry of a lamp's JSON object, such as its colour temperature.
 *
 * @param key the entry's name
 * @param parser makes a state of its text
 * @param forgets whether null says that its state is not known; null in a colour says that another form of it counts
 * @param value makes the entry's number or text of a command
 */
record JsonLightPart(
        JsonLightFormat format, String key, StateParser parser, boolean forgets, Function<Command, Object> value)
        implements ChannelMapping {

    @Override
    public List<Interest> inputs() {
        return format.state().map(Interest::follow).stream().toList();
    }

    @Override
    public String point() {
        return format.point(key);
    }

    @Override
    public Reading read(Message message) {
        try {
            Object entry = format.object(message).get(key);
            if (entry == JsonNull.NULL && forgets) {
                return Reading.of(UnDef.UNDEF);
            }
            return entry == null || entry == JsonNull.NULL
                    ? Reading.NOTHING
                    : parser.parse(Settings.scalar(entry)).map(Reading::of).orElse(Reading.NOTHING);
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Outgoing> write(Command command) {
        JsonObject object = new JsonObject();
        object.addProperty("state", "ON");
        Object entry = value.apply(command);
        if (entry instanceof Number number) {
            object.addProperty(key, number);
        } else {
            object.addProperty(key, String.valueOf(entry));
        }
        return List.of(format.send(object));
    }
}
