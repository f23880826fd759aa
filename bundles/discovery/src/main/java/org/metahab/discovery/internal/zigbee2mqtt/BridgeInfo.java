/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code bridge/info} says of the whole installation.
 *
 * @param version of Zigbee2MQTT; empty while unknown
 * @param coordinator IEEE address of the radio; empty while unknown
 * @param radio which kind it is
 * @param availability whether it tells of each device whether it is there; empty while unknown
 * @param availabilityOf the same where it differs, by IEEE address or number of a group
 * @param lastSeen whether states tell when a device was heard last
 */
record BridgeInfo(
        String version,
        String coordinator,
        String radio,
        Optional<Boolean> availability,
        Map<String, Boolean> availabilityOf,
        boolean lastSeen) {

    /** Before it was heard. */
    static final BridgeInfo UNKNOWN = new BridgeInfo("", "", "", Optional.empty(), Map.of(), false);

    static BridgeInfo of(Fields info) {
        Fields coordinator = info.object("coordinator").orElse(Fields.NONE);
        Fields config = info.object("config").orElse(Fields.NONE);
        Map<String, Boolean> exceptions = new HashMap<>();
        collect(config, "devices", exceptions);
        collect(config, "groups", exceptions);
        return new BridgeInfo(
                info.text("version", ""),
                coordinator.text("ieee_address", ""),
                coordinator.text("type", ""),
                config.map().isEmpty() ? Optional.empty() : Optional.of(enabled(config, false)),
                Map.copyOf(exceptions),
                !config.object("advanced")
                        .orElse(Fields.NONE)
                        .text("last_seen", "disable")
                        .equals("disable"));
    }

    private static void collect(Fields config, String key, Map<String, Boolean> exceptions) {
        config.object(key).ifPresent(entries -> entries.map().forEach((id, value) -> Fields.of(value)
                .filter(entry -> entry.value("availability").isPresent())
                .ifPresent(entry -> exceptions.put(String.valueOf(id), enabled(entry, true)))));
    }

    /** A flag, or an object with a flag {@code enabled}. */
    private static boolean enabled(Fields fields, boolean otherwise) {
        return fields.flag("availability")
                .or(() -> fields.object("availability")
                        .map(object -> object.flag("enabled").orElse(true)))
                .orElse(otherwise);
    }

    /** What is known of the bridge itself. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("vendor", "Zigbee2MQTT");
        facts.put("model", radio);
        facts.put("firmware", version);
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    /** Whether it may tell of one device or group whether it is there. */
    boolean tellsAvailability(String id) {
        Boolean exception = availabilityOf.get(id);
        return exception != null ? exception : availability.orElse(true);
    }
}
