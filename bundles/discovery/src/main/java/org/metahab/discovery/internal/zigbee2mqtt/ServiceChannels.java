/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;

/** Makes the channels that Zigbee2MQTT itself gives to devices, groups and its own bridge. */
final class ServiceChannels {

    private final ChannelBook book;

    ServiceChannels(ChannelBook book) {
        this.book = book;
    }

    /** Whether there is new firmware; installing it is nothing for an item. */
    void addUpdate() {
        read("update", "Update", ChannelType.of(ItemType.STRING), value -> Fields.of(value)
                .flatMap(update -> update.text("state"))
                .map(Text::new));
    }

    void addLastSeen() {
        read("last_seen", "Last seen", ChannelType.of(ItemType.DATETIME), ServiceChannels::moment);
    }

    private void read(String property, String label, ChannelType type, PropertyChannel.Reader reader) {
        book.add(
                property,
                label,
                type.withReadOnly(true),
                new Semantics("Status", type.item() == ItemType.DATETIME ? "Timestamp" : "", ""),
                Category.DIAGNOSTIC,
                new PropertyChannel(book.place(), property, reader, PropertyChannel.Writer.NONE));
    }

    /** A text of ISO 8601, or milliseconds since 1970. */
    private static Optional<State> moment(Object value) {
        if (value instanceof Number number) {
            try {
                return Optional.of(
                        new DateTime(Instant.ofEpochMilli(number.longValue()).atZone(ZoneOffset.UTC)));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(value + " is no moment in milliseconds", e);
            }
        }
        return StateParsers.dateTime().parse(String.valueOf(value));
    }

    /** Scenes that are stored in devices are recalled by their names. */
    void addScenes(List<?> entries) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Object entry : entries) {
            Fields.of(entry).ifPresent(scene -> scene.value("id")
                    .ifPresent(id -> byName.putIfAbsent(scene.text("name", "Scene " + id), id)));
        }
        if (!byName.isEmpty()) {
            List<String> names = List.copyOf(byName.keySet());
            book.add(
                    "scene",
                    "Scene",
                    ChannelType.choice(names),
                    Semantics.of("Control", ""),
                    Category.PRIMARY,
                    new SceneChannel(book.place(), Map.copyOf(byName)));
        }
    }

    /** Whether new devices may join; they do for four minutes. */
    void addBridge(String base) {
        book.add(
                "permit_join",
                "Permit join",
                ChannelType.of(ItemType.SWITCH),
                Semantics.of("Switch", ""),
                Category.CONFIGURATION,
                new JoinChannel(book.place(), base + "/bridge/request/permit_join"));
    }

    private record SceneChannel(Place place, Map<String, Object> idsByName) implements ChannelMapping {

        @Override
        public List<Interest> inputs() {
            return List.of();
        }

        @Override
        public Reading read(Message message) {
            return Reading.NOTHING;
        }

        @Override
        public List<Outgoing> write(Command command) {
            Object id = idsByName.get(command.text());
            if (id == null) {
                throw new IllegalArgumentException("it takes one of " + idsByName.keySet() + ", not " + command.text());
            }
            return place.set("scene_recall", JsonTrees.of(id));
        }
    }

    private record JoinChannel(Place place, String request) implements ChannelMapping {

        private static final int SECONDS = 240;

        @Override
        public List<Interest> inputs() {
            return place.inputs();
        }

        @Override
        public Reading read(Message message) {
            try {
                return place.state(message)
                        .flatMap(state -> new Fields(state).flag("permit_join"))
                        .map(open -> Reading.of(open ? OnOff.ON : OnOff.OFF))
                        .orElse(Reading.NOTHING);
            } catch (IllegalArgumentException e) {
                return Reading.failed(String.valueOf(e.getMessage()));
            }
        }

        @Override
        public List<Outgoing> write(Command command) {
            if (command instanceof OnOff onOff) {
                JsonObject payload = new JsonObject();
                payload.add("time", new JsonPrimitive(onOff == OnOff.ON ? SECONDS : 0));
                payload.add("value", new JsonPrimitive(onOff == OnOff.ON));
                return List.of(Outgoing.of(request, payload.toString()));
            }
            throw new IllegalArgumentException("it takes ON and OFF, not " + command.text());
        }
    }
}
