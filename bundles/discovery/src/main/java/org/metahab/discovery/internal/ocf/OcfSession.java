/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.ocf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.metahab.discovery.internal.mapping.Housekeeping;
import org.metahab.discovery.internal.payload.Payloads;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** The devices of one server. */
final class OcfSession implements ConventionSession {

    static final String LIST = "/oic/res";

    /** Where a server tells about its device and about who made it (OCF Core Specification, "Core resources"). */
    private static final Map<String, Map<String, String>> FACTS = Map.of(
            "/oic/d", Map.of("n", "name", "dmn", "vendor", "dmno", "modelId", "sv", "firmware"),
            "/oic/p",
                    Map.of(
                            "mnmn", "vendor",
                            "mnmo", "model",
                            "mnhw", "hardware",
                            "mnfv", "firmware",
                            "mnsn", "serialNumber"));

    private static final int MAX_BYTES = 100_000;
    private static final int MAX_ID = 64;
    private static final int MAX_FACT = 200;
    private static final String DEVICE_TYPE = "oic.d.";

    private final Map<String, String> facts = new LinkedHashMap<>();
    private Set<String> known = Set.of();
    private List<OcfLink> links = List.of();

    @Override
    public List<Interest> announcements() {
        List<Interest> interests = new ArrayList<>(List.of(new Interest(LIST, Interest.Mode.POLL_SLOWLY)));
        links.stream()
                .map(OcfLink::href)
                .filter(FACTS::containsKey)
                .distinct()
                .forEach(path -> interests.add(new Interest(path, Interest.Mode.POLL_SLOWLY)));
        return interests;
    }

    @Override
    public List<Finding> onMessage(Message message) {
        if (message.size() > MAX_BYTES) {
            return refused("it has " + message.size() + " bytes, and at most " + MAX_BYTES + " are read");
        }
        try {
            Object value = Payloads.value(message);
            if (FACTS.containsKey(message.path())) {
                return learn(message.path(), value);
            } else if (value instanceof List<?> list) {
                links = OcfLink.all(list);
                return read();
            }
            return refused("it is no list of links");
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static List<Finding> refused(String reason) {
        return List.of(new Finding.Refused(LIST, reason));
    }

    /** What a server tells of itself; it can't be told which of several devices it is about. */
    private List<Finding> learn(String path, Object value) {
        Map<String, String> before = Map.copyOf(facts);
        if (value instanceof Map<?, ?> object) {
            FACTS.getOrDefault(path, Map.of()).forEach((key, name) -> {
                if (object.get(key) instanceof String text && !text.isBlank() && text.length() <= MAX_FACT) {
                    facts.put(name, text);
                }
            });
        }
        return facts.equals(before) || known.size() != 1 ? List.of() : read();
    }

    private List<Finding> read() {
        Map<String, List<OcfLink>> devices = new LinkedHashMap<>();
        links.stream().filter(link -> link.device().length() <= MAX_ID).forEach(link -> devices.computeIfAbsent(
                        link.device().toLowerCase(Locale.ROOT), id -> new ArrayList<>())
                .add(link));
        List<Finding> findings = new ArrayList<>();
        Set<String> now = new LinkedHashSet<>();
        devices.forEach((id, own) -> {
            DeviceDescription device = describe(id, own, devices.size() > 1 ? Map.of() : facts, devices.size() > 1);
            if (!device.channels().isEmpty()) {
                now.add(id);
                findings.add(new Finding.Announced(LIST + "#" + id, device));
            }
        });
        known.stream()
                .filter(id -> !now.contains(id))
                .forEach(id -> findings.add(new Finding.Withdrawn(LIST + "#" + id)));
        known = now;
        return findings;
    }

    private static DeviceDescription describe(
            String id, List<OcfLink> links, Map<String, String> facts, boolean shared) {
        Map<String, ChannelDescription> channels = new LinkedHashMap<>();
        for (OcfLink link : links) {
            for (OcfProperty property : OcfProperty.of(link.types())) {
                ChannelDescription channel = channel(id, link, property, shared);
                channels.putIfAbsent(channel.identity(), channel);
            }
        }
        return new DeviceDescription(
                "device",
                id,
                Set.of("ocf:" + id),
                facts.getOrDefault("name", label(id, links)),
                "",
                "",
                facts,
                List.copyOf(channels.values()));
    }

    private static ChannelDescription channel(String device, OcfLink link, OcfProperty property, boolean shared) {
        String path = link.href().replaceAll("[^A-Za-z0-9_-]+", "_").replaceFirst("^_", "");
        return new ChannelDescription(
                path + "_" + property.key(),
                device + link.href() + "#" + property.key(),
                property.label(),
                property.type(),
                property.semantics(),
                Housekeeping.category(true, property.label()),
                Availability.OF_ENDPOINT,
                Duration.ZERO,
                new OcfMapping(link.input(shared), property));
    }

    /** The device's type, {@code oic.d.light}, where one of its resources tells it. */
    private static String label(String id, List<OcfLink> links) {
        return links.stream()
                .flatMap(link -> link.types().stream())
                .filter(type -> type.startsWith(DEVICE_TYPE) && type.length() > DEVICE_TYPE.length())
                .map(type -> type.substring(DEVICE_TYPE.length()))
                .map(type -> type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1))
                .findFirst()
                .orElse("OCF device " + id.substring(0, Math.min(8, id.length())));
    }
}
