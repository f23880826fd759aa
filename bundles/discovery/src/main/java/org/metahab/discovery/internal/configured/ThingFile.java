/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.configured;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.json.Json;
import org.metahab.discovery.json.JsonException;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/**
 * The things that one file describes.
 *
 * @param things in the file's order
 */
record ThingFile(List<ConfiguredThing> things) {

    /**
     * A thing of a file.
     *
     * @param connection the MQTT connection at which it is; empty for any
     */
    record ConfiguredThing(String connection, DeviceDescription device) {

        boolean isAt(String endpoint) {
            return connection.isEmpty() || connection.equals(endpoint);
        }
    }

    private static final String ID = "[A-Za-z0-9_-]{1,60}";

    ThingFile {
        things = List.copyOf(things);
    }

    /** @throws PlaceException when it is no JSON or anything in it is wrong */
    static ThingFile parse(String text) throws PlaceException {
        Object json;
        try {
            json = Json.parse(text);
        } catch (JsonException e) {
            throw new PlaceException("", String.valueOf(e.getMessage()));
        }
        Members file = Members.of("", json);
        List<ConfiguredThing> things = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Members thing : file.members("things")) {
            ConfiguredThing read = thing(thing);
            if (!ids.add(read.device().id())) {
                throw thing.problem(
                        "id",
                        "another thing of this file has the id '"
                                + read.device().id() + "'");
            }
            things.add(read);
        }
        file.requireAllKnown();
        return new ThingFile(things);
    }

    private static ConfiguredThing thing(Members thing) throws PlaceException {
        String id = id(thing);
        Availability availability = availability(thing.member("availability"));
        Set<String> identities = new LinkedHashSet<>(Set.of("configured:" + id));
        for (String identity : thing.texts("identities")) {
            identities.add(identity.toLowerCase(Locale.ROOT));
        }
        Map<String, String> facts = new LinkedHashMap<>(thing.map("facts"));
        List<ChannelDescription> channels = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Members channel : thing.members("channels")) {
            ChannelDescription read = ConfiguredChannel.read(channel, id(channel), availability);
            if (!ids.add(read.id())) {
                throw channel.problem("id", "another channel of this thing has the id '" + read.id() + "'");
            }
            channels.add(read);
        }
        ConfiguredThing read = new ConfiguredThing(
                thing.text("connection", ""),
                new DeviceDescription(
                        "thing",
                        id,
                        identities,
                        thing.text("label", id),
                        thing.text("location", ""),
                        thing.text("equipment", ""),
                        facts,
                        channels));
        thing.requireAllKnown();
        if (channels.isEmpty()) {
            throw thing.problem("channels", "a thing needs at least one channel");
        }
        return read;
    }

    private static String id(Members members) throws PlaceException {
        String id = members.requiredText("id");
        if (!id.matches(ID)) {
            throw members.problem("id", "'" + id + "' may have letters, digits, '_' and '-' only, 60 at most");
        }
        return id;
    }

    private static Availability availability(Optional<Members> availability) throws PlaceException {
        if (availability.isEmpty()) {
            return Availability.OF_ENDPOINT;
        }
        Members members = availability.get();
        Presence presence = new Presence(
                Topics.name(members, "topic"),
                members.text("available", "online"),
                members.text("unavailable", "offline"));
        members.requireAllKnown();
        return new Availability(Availability.Mode.LATEST, List.of(presence));
    }

    private record Presence(String topic, String available, String unavailable) implements Availability.Signal {

        @Override
        public Interest input() {
            return Interest.follow(topic);
        }

        @Override
        public Optional<Boolean> read(Message message) {
            String text = message.text().orElse("").strip();
            if (text.equals(available)) {
                return Optional.of(true);
            }
            return text.equals(unavailable) ? Optional.of(false) : Optional.empty();
        }
    }
}
