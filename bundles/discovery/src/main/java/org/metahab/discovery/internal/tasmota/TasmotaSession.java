/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** Tasmota devices at one broker. A device announces itself and its sensors in two messages, in any order. */
final class TasmotaSession implements ConventionSession {

    private static final Pattern TOPIC = Pattern.compile("([0-9A-Fa-f]{12})/(config|sensors)");
    private static final String CONFIG = "config";
    private static final String SENSORS = "sensors";
    private static final int MAX_DEVICES = 5_000;

    private final List<String> prefixes;
    private final Map<String, Known> devices = new LinkedHashMap<>();

    TasmotaSession(List<String> prefixes) {
        this.prefixes = List.copyOf(prefixes);
    }

    /** What was announced under one topic. */
    private static final class Known {
        Optional<Announcement> config = Optional.empty();
        Optional<Map<?, ?>> sensors = Optional.empty();
        Optional<ZigbeeBridge> zigbee = Optional.empty();

        boolean isBridge(Announcement announcement) {
            return ZigbeeBridge.is(announcement)
                    || sensors.stream()
                            .flatMap(object -> object.keySet().stream())
                            .anyMatch(key -> String.valueOf(key).startsWith(Sensors.ZIGBEE));
        }
    }

    @Override
    public List<Interest> announcements() {
        List<Interest> interests = new ArrayList<>();
        for (String prefix : prefixes) {
            interests.add(Interest.follow(prefix + "/+/" + CONFIG));
            interests.add(Interest.follow(prefix + "/+/" + SENSORS));
        }
        devices.values().forEach(known -> known.zigbee.ifPresent(bridge -> interests.addAll(bridge.announcements())));
        return interests;
    }

    @Override
    public List<Finding> onMessage(Message message) {
        String path = message.path();
        Optional<String> prefix =
                prefixes.stream().filter(p -> path.startsWith(p + "/")).findFirst();
        if (prefix.isEmpty()) {
            return devices.values().stream()
                    .flatMap(known -> known.zigbee.stream())
                    .filter(bridge -> bridge.hears(path))
                    .flatMap(bridge -> bridge.onMessage(message).stream())
                    .toList();
        }
        Matcher topic = TOPIC.matcher(path.substring(prefix.get().length() + 1));
        if (!topic.matches()) {
            return List.of(new Finding.Refused(path, "it is no topic of a device: " + prefix.get() + "/MAC/config"));
        }
        String base = path.substring(0, path.lastIndexOf('/') + 1);
        if (message.size() == 0) {
            return withdrawn(base, topic.group(2));
        }
        Object json = message.json().orElse(JsonNull.NULL);
        if (!(json instanceof Map<?, ?> object)) {
            String problem = message.jsonProblem();
            return List.of(new Finding.Refused(path, problem.isEmpty() ? "it is no JSON object" : problem));
        }
        makeRoom(base);
        Known known = devices.computeIfAbsent(base, key -> new Known());
        return topic.group(2).equals(CONFIG)
                ? config(base, known, topic.group(1), object)
                : sensors(base, known, object);
    }

    private List<Finding> config(String base, Known known, String mac, Map<?, ?> object) {
        try {
            Announcement announcement = Announcement.of(mac, object);
            boolean moved = known.config
                    .filter(before -> before.topics().equals(announcement.topics()))
                    .isEmpty();
            known.config = Optional.of(announcement);
            if (moved) {
                known.zigbee = Optional.empty();
            }
        } catch (IllegalArgumentException e) {
            return List.of(new Finding.Refused(base + CONFIG, String.valueOf(e.getMessage())));
        }
        ChannelList channels = new ChannelList(known.config.get());
        Relays.describe(channels);
        Shutters.describe(channels);
        Inputs.describe(channels);
        Upkeep.describe(channels);
        List<Finding> findings = new ArrayList<>(channels.findings(base + CONFIG));
        findings.addAll(readSensors(base, known));
        bridge(base, known);
        return findings;
    }

    private static void bridge(String base, Known known) {
        if (known.zigbee.isEmpty() && known.config.filter(known::isBridge).isPresent()) {
            known.zigbee = known.config.map(config -> new ZigbeeBridge(config, base + CONFIG));
        }
    }

    private static List<Finding> sensors(String base, Known known, Map<?, ?> object) {
        if (!(object.get("sn") instanceof Map<?, ?> sensors)) {
            return List.of(new Finding.Refused(base + SENSORS, "it has no sensors in 'sn'"));
        }
        known.sensors = Optional.of(sensors);
        bridge(base, known);
        return readSensors(base, known);
    }

    /** Sensors belong to a device that is known. */
    private static List<Finding> readSensors(String base, Known known) {
        if (known.config.isEmpty() || known.sensors.isEmpty()) {
            return List.of();
        }
        ChannelList channels = new ChannelList(known.config.get());
        new Sensors(channels, known.sensors.get()).describe();
        return channels.findings(base + SENSORS);
    }

    private List<Finding> withdrawn(String base, String part) {
        Known known = devices.get(base);
        if (known == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (known.sensors.isPresent() && known.config.isPresent()) {
            findings.add(new Finding.Withdrawn(base + SENSORS));
        }
        if (part.equals(SENSORS)) {
            known.sensors = Optional.empty();
        } else {
            known.zigbee.ifPresent(bridge -> findings.addAll(bridge.withdraw()));
            known.zigbee = Optional.empty();
            known.config.ifPresent(config -> findings.add(new Finding.Withdrawn(base + CONFIG)));
            known.config = Optional.empty();
        }
        if (known.config.isEmpty() && known.sensors.isEmpty()) {
            devices.remove(base);
        }
        return findings;
    }

    /** Forgets the oldest of those that never told who they are, and at last the oldest of all. */
    private void makeRoom(String base) {
        if (devices.size() < MAX_DEVICES || devices.containsKey(base)) {
            return;
        }
        Iterator<Known> oldest = devices.values().iterator();
        while (oldest.hasNext() && devices.size() >= MAX_DEVICES) {
            if (oldest.next().config.isEmpty() || devices.size() >= 2 * MAX_DEVICES) {
                oldest.remove();
            }
        }
    }
}
