/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.esphome;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.internal.mapping.Housekeeping;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** A node by what it told so far. */
final class Node {

    private static final int MAX_CHANNELS = 300;
    private static final Map<String, String> FACTS = Map.of(
            "version", "firmware", "board", "model", "platform", "hardware", "mac", "mac", "project_name", "project");

    private final String name;
    private final Set<String> identities = new LinkedHashSet<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, ChannelDescription> channels = new LinkedHashMap<>();
    private String label;

    Node(String name) {
        this.name = name;
        this.label = name;
        identities.add("esphome:" + name);
        facts.put("vendor", "Espressif");
    }

    /** Takes what it says about itself. */
    void introduce(Map<?, ?> object) {
        FACTS.forEach((key, fact) -> text(object, key).ifPresent(value -> facts.put(fact, value)));
        text(object, "friendly_name").filter(text -> !text.isBlank()).ifPresent(text -> label = text);
        text(object, "mac")
                .map(mac -> mac.toLowerCase(Locale.ROOT).replaceAll("[:-]", ""))
                .filter(mac -> mac.matches("[0-9a-f]{12}"))
                .ifPresent(mac -> identities.add("mac:" + mac));
        text(object, "ip")
                .filter(ip -> ip.matches("[0-9a-fA-F.:]+"))
                .ifPresent(ip -> facts.put("url", "http://" + ip + "/"));
    }

    private static Optional<String> text(Map<?, ?> object, String key) {
        return object.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /**
     * Takes the first state of an entity, or of a part of one. Returns whether that is news.
     *
     * @param levels of its topic: the node, its component, its object, its part where it is one, {@code state}
     */
    boolean learn(String[] levels, Message message) {
        List<String> path = List.of(levels).subList(1, levels.length - 1);
        String id = String.join("_", path);
        String object = String.join(" ", path.subList(1, path.size()));
        if (channels.containsKey(id) || channels.size() >= MAX_CHANNELS || !id.matches("[A-Za-z0-9_-]{1,200}")) {
            return false;
        }
        String base = name + "/" + String.join("/", path);
        Optional<Entity> entity = path.size() == 2
                ? Entity.of(path.get(0), base, message)
                : EntityParts.of(path.get(0), path.get(2), base);
        entity.ifPresent(found -> channels.put(
                id,
                new ChannelDescription(
                        id,
                        id,
                        object.replace('_', ' '),
                        found.type(),
                        found.semantics(),
                        Housekeeping.category(found.type().readOnly(), object),
                        new Availability(Availability.Mode.LATEST, List.of(new Presence(name + "/status"))),
                        Duration.ZERO,
                        found)));
        return entity.isPresent();
    }

    DeviceDescription describe() {
        return new DeviceDescription("device", name, identities, label, "", "", facts, List.copyOf(channels.values()));
    }

    /**
     * Whether it is there.
     *
     * @param topic holds {@code online} or {@code offline}
     */
    private record Presence(String topic) implements Availability.Signal {

        @Override
        public Interest input() {
            return Interest.follow(topic);
        }

        @Override
        public Optional<Boolean> read(Message message) {
            return switch (message.text().orElse("")) {
                case "online" -> Optional.of(true);
                case "offline" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
    }
}
