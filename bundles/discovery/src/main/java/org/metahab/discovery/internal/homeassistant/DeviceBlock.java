/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;

/**
 * The device that a message says it belongs to.
 *
 * @param id for the thing's uid
 * @param identities its identifiers and connections
 * @param label its name; empty when it has none
 * @param location the area that it suggests
 * @param facts vendor, model, firmware, …
 */
record DeviceBlock(String id, Set<String> identities, String label, String location, Map<String, String> facts) {

    private static final Map<String, String> FACTS = Map.of(
            "manufacturer", "vendor",
            "model", "model",
            "model_id", "modelId",
            "sw_version", "firmware",
            "hw_version", "hardware",
            "serial_number", "serialNumber",
            "configuration_url", "url",
            "via_device", "via");

    /** The device of the message; one of its own, named by the fallback, where the message names none. */
    static DeviceBlock of(Settings message, Abbreviations abbreviations, String fallback) {
        Optional<Map<?, ?>> block = message.object("device");
        if (block.isEmpty()) {
            return alone(message, fallback);
        }
        Settings device = Settings.of(block.get(), abbreviations, message.clock());
        Set<String> identities = DeviceIdentities.of(device);
        if (identities.isEmpty()) {
            return alone(message, fallback);
        }
        return new DeviceBlock(
                identities.iterator().next(),
                identities,
                device.text("name", ""),
                device.text("suggested_area", ""),
                facts(device));
    }

    private static DeviceBlock alone(Settings message, String fallback) {
        String id = message.text("unique_id", fallback);
        return new DeviceBlock(id, Set.of("entity:" + id), message.text("name", ""), "", Map.of());
    }

    private static Map<String, String> facts(Settings device) {
        Map<String, String> facts = new LinkedHashMap<>();
        FACTS.forEach((key, name) -> device.text(key).ifPresent(value -> facts.put(name, value)));
        return facts;
    }

    DeviceDescription describe(List<ChannelDescription> channels) {
        return new DeviceDescription(
                "device", id, identities, label.isEmpty() ? id : label, location, "", facts, channels);
    }
}
