/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;

/** Home Assistant discovery at one broker. */
final class HomeAssistantSession implements ConventionSession {

    private static final String DEVICE = "device";
    private static final int MAX_COMPONENTS = 500;

    /** What the components of a device message take over from it. */
    private static final List<String> SHARED = List.of(
            "device",
            "origin",
            "availability",
            "availability_topic",
            "availability_template",
            "availability_mode",
            "payload_available",
            "payload_not_available",
            "command_topic",
            "state_topic",
            "qos",
            "encoding");

    private final List<String> prefixes;
    private final boolean greets;
    private final Supplier<ZonedDateTime> clock;
    private final Components components;
    private final EntityReader reader;
    private final TriggerBook triggers = new TriggerBook();
    private final Map<String, Set<String>> announcedByTopic = new HashMap<>();

    /** @param clock the present moment where the home is, for templates */
    HomeAssistantSession(List<String> prefixes, boolean greets, Supplier<ZonedDateTime> clock) {
        this.clock = clock;
        this.prefixes = prefixes;
        this.greets = greets;
        this.components = new Components();
        this.reader = new EntityReader(components, triggers);
    }

    /** A filter for each kind, as brokers hand out only so many retained messages for one filter. */
    @Override
    public List<Interest> announcements() {
        List<Interest> interests = new ArrayList<>();
        for (String prefix : prefixes) {
            interests.add(Interest.follow(prefix + "/" + DEVICE + "/#"));
            components.names().forEach(name -> interests.add(Interest.follow(prefix + "/" + name + "/#")));
        }
        return interests;
    }

    /** Devices announce themselves again, and tell their states, when they hear that somebody was born. */
    @Override
    public List<Outgoing> greetings() {
        return greets
                ? prefixes.stream()
                        .map(prefix -> Outgoing.of(prefix + "/status", "online"))
                        .toList()
                : List.of();
    }

    @Override
    public List<Finding> onMessage(Message message) {
        String topic = message.path();
        Optional<DiscoveryTopic> parsed = prefixes.stream()
                .flatMap(p -> DiscoveryTopic.parse(p, topic).stream())
                .findFirst();
        if (parsed.isEmpty()) {
            return topic.endsWith("/config")
                    ? List.of(new Finding.Refused(
                            topic,
                            "it is no discovery topic: PREFIX/COMPONENT/[NODE/]OBJECT/config"
                                    + " of letters, digits, '_' and '-'"))
                    : List.of();
        }
        if (message.size() == 0) {
            return withdrawn(announcedByTopic.getOrDefault(topic, Set.of()), topic);
        }
        if (message.json().isEmpty() || !(message.json().get() instanceof Map<?, ?> object)) {
            String problem = message.jsonProblem();
            return List.of(new Finding.Refused(topic, problem.isEmpty() ? "it is no JSON object" : problem));
        }
        return read(topic, parsed.get(), object);
    }

    private List<Finding> withdrawn(Set<String> sources, String topic) {
        announcedByTopic.remove(topic);
        return sources.stream().flatMap(source -> withdrawn(source).stream()).toList();
    }

    private List<Finding> withdrawn(String source) {
        return triggers.knows(source) ? triggers.withdrawn(source) : List.of(new Finding.Withdrawn(source));
    }

    private List<Finding> read(String topic, DiscoveryTopic parsed, Map<?, ?> object) {
        Settings settings = Settings.of(object, reader.abbreviations(), clock);
        if (settings.flag("migrate_discovery", false)) {
            return List.of();
        }
        Map<String, List<Finding>> findings = parsed.component().equals(DEVICE)
                ? readDevice(topic, parsed, settings)
                : Map.of(topic, reader.read(topic, parsed.component(), parsed.object(), settings, fallback(parsed)));
        List<Finding> all = new ArrayList<>();
        announcedByTopic.getOrDefault(topic, Set.of()).stream()
                .filter(source -> !findings.containsKey(source))
                .forEach(source -> all.addAll(withdrawn(source)));
        findings.values().forEach(all::addAll);
        announcedByTopic.put(topic, Set.copyOf(findings.keySet()));
        return all;
    }

    private static String fallback(DiscoveryTopic topic) {
        String end = topic.component() + "_" + topic.object();
        return topic.node().isEmpty() ? end : topic.node() + "_" + end;
    }

    /** The findings of each component, by the source that announces it. */
    private Map<String, List<Finding>> readDevice(String topic, DiscoveryTopic parsed, Settings message) {
        Optional<Map<?, ?>> parts = message.object("components");
        if (parts.isEmpty() || parts.get().size() > MAX_COMPONENTS) {
            return Map.of(
                    topic,
                    List.of(new Finding.Refused(
                            topic, "a device message needs 'components', at most " + MAX_COMPONENTS + " of them")));
        }
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        parts.get().forEach((key, value) -> {
            String name = String.valueOf(key);
            String source = topic + "#" + name;
            if (!(value instanceof Map<?, ?> part)) {
                findings.put(
                        source, List.of(new Finding.Refused(source, "the component '" + name + "' is no JSON object")));
                return;
            }
            Settings settings = Settings.of(part, reader.abbreviations(), clock);
            String kind = settings.text("platform", "");
            if (part.size() > 1) {
                findings.put(
                        source, reader.read(source, kind, name, settings.within(message, SHARED), fallback(parsed)));
            }
        });
        return findings;
    }
}
