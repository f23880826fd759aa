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

    private static final int MAX_BYTES = 100_000;
    private static final int MAX_ID = 64;
    private static final String DEVICE_TYPE = "oic.d.";

    private Set<String> known = Set.of();

    @Override
    public List<Interest> announcements() {
        return List.of(new Interest(LIST, Interest.Mode.POLL_SLOWLY));
    }

    @Override
    public List<Finding> onMessage(Message message) {
        if (message.size() > MAX_BYTES) {
            return refused("it has " + message.size() + " bytes, and at most " + MAX_BYTES + " are read");
        }
        try {
            return Payloads.value(message) instanceof List<?> list
                    ? read(OcfLink.all(list))
                    : refused("it is no list of links");
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static List<Finding> refused(String reason) {
        return List.of(new Finding.Refused(LIST, reason));
    }

    private List<Finding> read(List<OcfLink> links) {
        Map<String, List<OcfLink>> devices = new LinkedHashMap<>();
        links.stream().filter(link -> link.device().length() <= MAX_ID).forEach(link -> devices.computeIfAbsent(
                        link.device().toLowerCase(Locale.ROOT), id -> new ArrayList<>())
                .add(link));
        List<Finding> findings = new ArrayList<>();
        Set<String> now = new LinkedHashSet<>();
        devices.forEach((id, own) -> {
            DeviceDescription device = describe(id, own, devices.size() > 1);
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

    private static DeviceDescription describe(String id, List<OcfLink> links, boolean shared) {
        Map<String, ChannelDescription> channels = new LinkedHashMap<>();
        for (OcfLink link : links) {
            for (OcfProperty property : OcfProperty.of(link.types())) {
                ChannelDescription channel = channel(id, link, property, shared);
                channels.putIfAbsent(channel.identity(), channel);
            }
        }
        return new DeviceDescription(
                "device", id, Set.of("ocf:" + id), label(id, links), "", "", Map.of(), List.copyOf(channels.values()));
    }

    private static ChannelDescription channel(String device, OcfLink link, OcfProperty property, boolean shared) {
        String path = link.href().replaceAll("[^A-Za-z0-9_-]+", "_").replaceFirst("^_", "");
        return new ChannelDescription(
                path + "_" + property.key(),
                device + link.href() + "#" + property.key(),
                property.label(),
                property.type(),
                property.semantics(),
                ChannelDescription.Category.PRIMARY,
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
