/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.lwm2m;

import java.util.List;
import java.util.Map;
import org.metahab.discovery.internal.payload.PayloadFormat;
import org.metahab.discovery.internal.payload.Sample;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;

/** A single resource, observed and written on its own. */
final class ResourceMapping implements ChannelMapping {

    private final ObjectPath path;
    private final int resource;
    private final boolean writable;
    private final PayloadFormat format;

    ResourceMapping(ObjectPath instance, ObjectResource resource, PayloadFormat format) {
        this.resource = resource.id();
        this.path =
                ObjectPath.parse(instance.root(), instance.of(resource.id())).orElseThrow();
        this.writable = resource.writable();
        this.format = format;
    }

    @Override
    public List<Interest> inputs() {
        return List.of(Interest.follow(path.toString()));
    }

    @Override
    public Reading read(Message message) {
        try {
            Map<Integer, String> values = ObjectReader.read(path, message);
            String value = values.getOrDefault(resource, "");
            return value.isEmpty() ? Reading.NOTHING : Reading.of(format.parse(new Sample(value, "")));
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Outgoing> write(Command command) {
        if (!writable) {
            throw new IllegalArgumentException("it can only be read");
        }
        return List.of(Outgoing.of(path.toString(), format.format(command)));
    }
}
