/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.metahab.coap.CoapContent;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;

/** A point within an entry's JSON. */
final class EntryMapping implements ChannelMapping {

    private final String path;
    private final String part;
    private final boolean readOnly;
    private final Point point;

    /** @param part the attribute that holds the point's own; empty for the entry itself */
    EntryMapping(String path, String part, boolean readOnly, Point point) {
        this.path = path;
        this.part = part;
        this.readOnly = readOnly;
        this.point = point;
    }

    @Override
    public List<Interest> inputs() {
        return List.of(Interest.follow(path));
    }

    @Override
    public Reading read(Message message) {
        if (!(message.json().orElse("") instanceof Map<?, ?> fields)) {
            return Reading.failed("it is no JSON object");
        }
        try {
            Object value = part.isEmpty() ? fields : fields.get(part);
            if (value instanceof List<?> parts && !parts.isEmpty()) {
                value = parts.get(0);
            }
            return value instanceof Map<?, ?> own
                    ? point.read(own).map(Reading::of).orElse(Reading.NOTHING)
                    : Reading.NOTHING;
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Outgoing> write(Command command) {
        if (readOnly) {
            throw new IllegalArgumentException("it can only be read");
        }
        JsonObject own = new JsonObject();
        point.write(command).forEach(own::addProperty);
        JsonObject message = own;
        if (!part.isEmpty()) {
            JsonArray parts = new JsonArray();
            parts.add(own);
            message = new JsonObject();
            message.add(part, parts);
        }
        return List.of(Outgoing.of(path, message.toString(), CoapContent.JSON));
    }
}
