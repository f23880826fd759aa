/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;

/**
 * A device or group of the gateway.
 *
 * @param path its resource
 * @param group whether it stands for several devices
 * @param id its number
 * @param fields all that the gateway tells
 */
record Entry(String path, boolean group, long id, Map<?, ?> fields) {

    private static final int MAX_LABEL = 100;
    private static final Map<String, String> FACTS = Map.of(
            Keys.VENDOR, "vendor", Keys.MODEL, "model", Keys.SERIAL_NUMBER, "serialNumber", Keys.FIRMWARE, "firmware");

    /** Empty when it does not say its id, or another one than its path. */
    static Optional<Entry> of(String path, boolean group, Map<?, ?> fields) {
        return fields.get(Keys.ID) instanceof Long id && path.endsWith("/" + id)
                ? Optional.of(new Entry(path, group, id, fields))
                : Optional.empty();
    }

    /** What of it makes its channels, facts and label. */
    String shape() {
        return facts()
                + label()
                + channels().stream().map(ChannelDescription::id).toList();
    }

    DeviceDescription describe(String gateway) {
        return new DeviceDescription(
                group ? "group" : "device",
                gateway + "-" + id,
                Set.of("tradfri:" + gateway + "/" + (group ? "group/" : "") + id),
                label(),
                "",
                fields.containsKey(Keys.BLIND) ? "Blinds" : "",
                facts(),
                channels());
    }

    private List<ChannelDescription> channels() {
        return new EntryChannels(path, group, model(), fields).describe();
    }

    private String model() {
        return facts().getOrDefault("model", "");
    }

    private String label() {
        String name = fields.get(Keys.NAME) instanceof String text
                ? text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip()
                : "";
        String label = name.isEmpty() ? (model() + " " + id).strip() : name;
        return label.length() > MAX_LABEL ? label.substring(0, MAX_LABEL) + "…" : label;
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        if (fields.get(Keys.DEVICE) instanceof Map<?, ?> device) {
            FACTS.forEach((key, name) -> {
                if (device.get(key) instanceof String text && !text.isBlank()) {
                    facts.put(name, text.strip());
                }
            });
        }
        return facts;
    }
}
