/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;

/** Makes channels of the parts of a composite function, which devices take only as a whole. */
final class CompositeParts {

    private final ChannelBook book;
    private final Expose composite;

    CompositeParts(ChannelBook book, Expose composite) {
        this.book = book;
        this.composite = composite;
    }

    /** Adds a channel for a part with one value; none for a part with further parts. */
    void add(Expose part) {
        String property = part.property().isEmpty() ? part.name() : part.property();
        if (property.isEmpty() || !List.of("binary", "numeric", "enum", "text").contains(part.kind())) {
            return;
        }
        ChannelBook parts = new ChannelBook(book.place(), Availability.OF_ENDPOINT, false);
        new GeneralChannels(parts, "").add(part);
        for (ChannelDescription channel : parts.channels()) {
            if (channel.mapping() instanceof PropertyChannel mapping) {
                book.add(
                        composite.property() + "_" + property,
                        composite.label() + " " + part.label(),
                        channel.type().withReadOnly(composite.isReadOnly() || part.isReadOnly()),
                        channel.semantics(),
                        Categories.of(composite, book.battery()),
                        new PartChannel(composite, mapping));
            }
        }
    }

    /** One part: sent together with what the device told of the others. */
    private static final class PartChannel implements ChannelMapping {

        private final Expose composite;
        private final PropertyChannel part;
        private Map<?, ?> told = Map.of();

        PartChannel(Expose composite, PropertyChannel part) {
            this.composite = composite;
            this.part = part;
        }

        @Override
        public List<Interest> inputs() {
            return part.inputs();
        }

        @Override
        public String point() {
            return part.place().point(composite.property() + "." + part.property());
        }

        @Override
        public Reading read(Message message) {
            try {
                Optional<Map<?, ?>> whole = part.place()
                        .state(message)
                        .map(state -> state.get(composite.property()))
                        .filter(Map.class::isInstance)
                        .map(value -> (Map<?, ?>) value);
                whole.ifPresent(value -> told = value);
                return whole.map(part::readFrom).orElse(Reading.NOTHING);
            } catch (IllegalArgumentException e) {
                return Reading.failed(String.valueOf(e.getMessage()));
            }
        }

        @Override
        public List<Outgoing> write(Command command) {
            if (composite.isReadOnly()) {
                throw new IllegalArgumentException("it can only be read");
            }
            JsonElement value = part.writer().write(command);
            JsonObject whole = new JsonObject();
            told.forEach((key, member) -> {
                if (member != JsonNull.NULL) {
                    whole.add(String.valueOf(key), JsonTrees.of(member));
                }
            });
            whole.add(part.property(), value);
            return part.place().set(composite.property(), whole);
        }
    }
}
