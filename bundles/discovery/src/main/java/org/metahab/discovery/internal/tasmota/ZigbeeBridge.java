/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/**
 * The devices behind a Zigbee bridge. They are heard in {@code ZbReceived} under their short address or their name, and are
 * known once {@code ZbInfo} told their long address (Tasmota documentation, "Zigbee"; SetOption83, 89 and 100).
 */
final class ZigbeeBridge {

    private static final String SHORT = "0x[0-9A-Fa-f]{4}";
    private static final int MAX_DEVICES = 200;

    private final Announcement bridge;
    private final String source;
    private final Map<String, ZigbeeDevice> devices = new LinkedHashMap<>();

    /** @param source under which its devices are announced */
    ZigbeeBridge(Announcement bridge, String source) {
        this.bridge = bridge;
        this.source = source;
    }

    /** Whether a device is one, by its module. */
    static boolean is(Announcement device) {
        String module = device.fields().text("md", "").toLowerCase(java.util.Locale.ROOT);
        return module.contains("zigbee") || module.contains("zbbridge") || module.contains("zb bridge");
    }

    List<Interest> announcements() {
        String telemetry = bridge.topics().telemetry();
        return List.of(Interest.follow(bridge.topics().sensor()), Interest.follow(telemetry + "+/SENSOR"));
    }

    boolean hears(String topic) {
        return topic.startsWith(bridge.topics().telemetry()) && topic.endsWith("SENSOR");
    }

    List<Finding> onMessage(Message message) {
        if (!(message.json().orElse("") instanceof Map<?, ?> object)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (object.get("ZbInfo") instanceof Map<?, ?> info) {
            info.forEach((key, fields) -> hear(String.valueOf(key), fields, true, findings));
        } else if (object.get("ZbReceived") instanceof Map<?, ?> received) {
            received.forEach((key, fields) -> hear(String.valueOf(key), fields, false, findings));
        } else {
            object.forEach((key, fields) -> {
                if (String.valueOf(key).matches(SHORT)) {
                    hear(String.valueOf(key), fields, false, findings);
                }
            });
        }
        return findings;
    }

    private void hear(String key, Object told, boolean info, List<Finding> findings) {
        if (!(told instanceof Map<?, ?> object)) {
            return;
        }
        String address = new Fields(object).text("Device", key);
        if (!address.matches(SHORT) || devices.size() >= MAX_DEVICES && !devices.containsKey(address)) {
            return;
        }
        ZigbeeDevice device = devices.computeIfAbsent(address, a -> new ZigbeeDevice(bridge, a));
        boolean news = device.learn(object, info);
        String where = source + "#" + address;
        if (!device.isKnown()) {
            device.question().ifPresent(question -> findings.add(new Finding.Asked(where, question)));
        } else if (news) {
            findings.add(new Finding.Announced(where, device.describe()));
        }
    }

    /** All of its devices are gone with it. */
    List<Finding> withdraw() {
        return devices.values().stream()
                .filter(ZigbeeDevice::isKnown)
                .<Finding>map(device -> new Finding.Withdrawn(source + "#" + device.address()))
                .toList();
    }
}
