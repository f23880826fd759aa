/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.ocf;

import java.util.List;
import java.util.Map;
import org.metahab.discovery.internal.payload.PayloadFormat;
import org.metahab.discovery.internal.payload.Payloads;
import org.metahab.discovery.internal.payload.Sample;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;

/** A property of a resource, read only. */
final class OcfMapping implements ChannelMapping {

    private final Interest input;
    private final String key;
    private final PayloadFormat format;

    OcfMapping(Interest input, OcfProperty property) {
        this.input = input;
        this.key = property.key();
        this.format = property.format();
    }

    @Override
    public List<Interest> inputs() {
        return List.of(input);
    }

    @Override
    public Reading read(Message message) {
        try {
            if (!(Payloads.value(message) instanceof Map<?, ?> properties)) {
                return Reading.failed("it is no object");
            }
            Object value = properties.get(key);
            if (!(value instanceof Number || value instanceof Boolean)) {
                return Reading.NOTHING;
            }
            String unit = properties.get("units") instanceof String units ? units : "";
            return Reading.of(format.parse(new Sample(value.toString(), unit)));
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Outgoing> write(Command command) {
        throw new IllegalArgumentException("it can only be read, and does not take " + command.text());
    }
}
