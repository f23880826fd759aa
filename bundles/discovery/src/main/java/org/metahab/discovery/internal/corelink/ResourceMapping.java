/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.metahab.coap.CoapContent;
import org.metahab.discovery.internal.payload.PayloadFormat;
import org.metahab.discovery.internal.payload.Payloads;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;

/** A channel that is read with GET and set with PUT. */
final class ResourceMapping implements ChannelMapping {

    private final Resource resource;
    private final PayloadFormat format;

    ResourceMapping(Resource resource, PayloadFormat format) {
        this.resource = resource;
        this.format = format;
    }

    @Override
    public List<Interest> inputs() {
        return List.of(
                new Interest(resource.path(), resource.observable() ? Interest.Mode.FOLLOW : Interest.Mode.POLL));
    }

    @Override
    public Reading read(Message message) {
        if (!message.path().equals(resource.path())) {
            return Reading.NOTHING;
        }
        try {
            return Reading.of(format.parse(Payloads.sample(message)));
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Outgoing> write(Command command) {
        if (resource.use().isReadOnly()) {
            throw new IllegalArgumentException("it can only be read");
        }
        String value = format.format(command);
        return List.of(
                resource.format() == CoapContent.SENML_JSON
                        ? Outgoing.of(resource.path(), senml(value), CoapContent.SENML_JSON)
                        : Outgoing.of(resource.path(), value));
    }

    /** A pack of one record (RFC 8428, section 5). */
    private String senml(String value) {
        JsonObject entry = new JsonObject();
        entry.addProperty("n", resource.path().substring(resource.path().lastIndexOf('/') + 1));
        switch (resource.type().value()) {
            case ON_OFF, OPEN_CLOSED -> entry.addProperty("vb", isOn(value));
            case TEXT -> entry.addProperty("vs", value);
            default -> entry.addProperty("v", new BigDecimal(value));
        }
        JsonArray pack = new JsonArray();
        pack.add(entry);
        return pack.toString();
    }

    private static boolean isOn(String value) {
        return value.equals("1") || value.equalsIgnoreCase("on") || value.equalsIgnoreCase("true");
    }
}
