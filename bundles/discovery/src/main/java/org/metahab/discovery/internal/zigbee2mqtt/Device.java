/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A device in the list of {@code bridge/devices}, with what matters here.
 *
 * @param ieee its address, {@code 0x00158d0001ab23cd}
 * @param name its friendly name: the rest of its topic
 * @param description what it is; may be empty
 * @param facts vendor, model, firmware, …
 * @param battery whether it runs on one
 * @param updates whether its firmware can be updated
 * @param exposes its functions as they were announced
 * @param scenes its scenes as they were announced
 * @param obstacle why it can't become a thing now; empty when it can
 */
record Device(
        String ieee,
        String name,
        String description,
        Map<String, String> facts,
        boolean battery,
        boolean updates,
        List<?> exposes,
        List<?> scenes,
        String obstacle) {

    private static final String ADDRESS = "0x[0-9a-f]{1,32}";

    /** Reads an entry; empty for the coordinator, which is no device of its own, and for what has no address. */
    static Optional<Device> of(Fields entry) {
        String ieee = entry.text("ieee_address", "").toLowerCase(Locale.ROOT);
        if (!ieee.matches(ADDRESS) || entry.text("type", "").equals("Coordinator")) {
            return Optional.empty();
        }
        Fields definition = entry.object("definition").orElse(Fields.NONE);
        String name = entry.text("friendly_name", ieee);
        return Optional.of(new Device(
                ieee,
                name,
                definition.text("description", ""),
                facts(entry, definition),
                entry.text("power_source", "").equalsIgnoreCase("Battery"),
                definition.flag("supports_ota").orElse(false),
                definition.list("exposes"),
                scenes(entry),
                obstacle(entry, definition, name)));
    }

    private static Map<String, String> facts(Fields entry, Fields definition) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "vendor", definition.text("vendor").or(() -> entry.text("manufacturer")));
        put(facts, "model", definition.text("description"));
        put(facts, "modelId", definition.text("model").or(() -> entry.text("model_id")));
        put(facts, "firmware", entry.text("software_build_id"));
        put(facts, "firmwareDate", entry.text("date_code"));
        put(facts, "powerSource", entry.text("power_source"));
        put(facts, "zigbeeRole", entry.text("type"));
        put(facts, "zigbeeModel", entry.text("model_id"));
        put(facts, "note", entry.text("description"));
        return Map.copyOf(facts);
    }

    private static void put(Map<String, String> facts, String name, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> facts.put(name, text));
    }

    private static List<?> scenes(Fields entry) {
        List<Object> scenes = new ArrayList<>();
        entry.object("endpoints")
                .ifPresent(endpoints -> endpoints.map().values().forEach(endpoint -> Fields.of(endpoint)
                        .ifPresent(fields -> scenes.addAll(fields.list("scenes")))));
        return scenes;
    }

    private static String obstacle(Fields entry, Fields definition, String name) {
        boolean interviewing = entry.flag("interviewing").orElse(false)
                || List.of("PENDING", "IN_PROGRESS").contains(entry.text("interview_state", ""));
        if (!isTopic(name)) {
            return "its name '" + name + "' can't be part of a topic; give it another one in Zigbee2MQTT";
        } else if (entry.flag("disabled").orElse(false)) {
            return "it is disabled in Zigbee2MQTT";
        } else if (!definition.list("exposes").isEmpty()) {
            return "";
        } else if (interviewing) {
            return "Zigbee2MQTT is still asking it what it is; keep it awake and near";
        } else if (!entry.flag("interview_completed").orElse(true)) {
            return "Zigbee2MQTT could not ask it what it is; let it join again";
        } else if (definition.map().isEmpty()) {
            return "Zigbee2MQTT does not know the model '" + entry.text("model_id", "") + "' of '"
                    + entry.text("manufacturer", "") + "'";
        }
        return "Zigbee2MQTT knows no functions of it";
    }

    /** Whether a friendly name can stand in a topic. */
    static boolean isTopic(String name) {
        return !name.isBlank() && name.chars().noneMatch(c -> c == '+' || c == '#' || c == 0);
    }
}
