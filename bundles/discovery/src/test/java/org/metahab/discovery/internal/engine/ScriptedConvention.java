/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Semantics;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Text;

/**
 * A convention for tests: under {@code ID/#}, lines of words describe a device. {@code name LABEL}, {@code identity ID},
 * {@code fact KEY VALUE}, {@code available TOPIC} for the channels that follow, and {@code channel IDENTITY TOPIC} for a
 * text that can be commanded, {@code diagnostic IDENTITY TOPIC} for one that looks after the device.
 */
final class ScriptedConvention implements Convention {

    private final String id;
    private final int precedence;

    ScriptedConvention(String id, int precedence) {
        this.id = id;
        this.precedence = precedence;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int precedence() {
        return precedence;
    }

    @Override
    public boolean speaks(Transport transport) {
        return true;
    }

    @Override
    public ConventionSession open(Endpoint endpoint) {
        return new ConventionSession() {
            @Override
            public List<Interest> announcements() {
                return List.of(Interest.follow(id + "/#"));
            }

            @Override
            public List<Finding> onMessage(Message message) {
                String text = message.text().orElse("");
                return List.of(
                        text.isEmpty()
                                ? new Finding.Withdrawn(message.path())
                                : new Finding.Announced(message.path(), device(message.path(), text)));
            }
        };
    }

    private DeviceDescription device(String topic, String text) {
        String name = topic.substring(topic.indexOf('/') + 1);
        Set<String> identities = new LinkedHashSet<>(Set.of(name));
        Map<String, String> facts = new LinkedHashMap<>();
        List<ChannelDescription> channels = new ArrayList<>();
        Availability availability = Availability.OF_ENDPOINT;
        String label = name;
        for (String line : text.lines().toList()) {
            String[] words = line.strip().split(" ", 3);
            switch (words[0]) {
                case "name" -> label = words[1];
                case "identity" -> identities.add(words[1]);
                case "fact" -> facts.put(words[1], words[2]);
                case "available" -> availability = availability(words[1]);
                case "channel", "diagnostic" ->
                    channels.add(channel(words[1], words[2], words[0].equals("channel"), availability));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new DeviceDescription("device", name, identities, label, "", "", facts, channels);
    }

    private static ChannelDescription channel(String id, String topic, boolean primary, Availability availability) {
        return new ChannelDescription(
                id,
                id,
                id,
                ChannelType.of(ItemType.STRING),
                new Semantics("Status", "", ""),
                primary ? ChannelDescription.Category.PRIMARY : ChannelDescription.Category.DIAGNOSTIC,
                availability,
                Duration.ZERO,
                new Mapping(topic));
    }

    private static Availability availability(String topic) {
        return new Availability(Availability.Mode.ALL, List.of(new Availability.Signal() {
            @Override
            public Interest input() {
                return Interest.follow(topic);
            }

            @Override
            public Optional<Boolean> read(Message message) {
                return message.text().map("online"::equals);
            }
        }));
    }

    private record Mapping(String topic) implements ChannelMapping {

        @Override
        public List<Interest> inputs() {
            return List.of(Interest.follow(topic));
        }

        @Override
        public String point() {
            return topic;
        }

        @Override
        public Reading read(Message message) {
            return message.text()
                    .<Reading>map(text -> Reading.of(new Text(text)))
                    .orElse(Reading.NOTHING);
        }

        @Override
        public List<Outgoing> write(Command command) {
            return List.of(Outgoing.of(topic + "/set", command.text()));
        }
    }
}
