/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;

/** Devices of recorded lists, by their addresses. */
final class Recorded {

    static final String EXPOSES = "zigbee2mqtt/exposes.jsonl.gz";

    private Recorded() {}

    /** What one bridge finds that has all recorded devices. */
    static List<Finding> findings() {
        JsonArray list = new JsonArray();
        Corpus.rows(EXPOSES).forEach(row -> list.add(row.get("entry")));
        return new Bridge("zigbee2mqtt").onMessage(Message.of("zigbee2mqtt/bridge/devices", list.toString()));
    }

    static Map<String, DeviceDescription> devices() {
        Map<String, DeviceDescription> devices = new LinkedHashMap<>();
        for (Finding finding : findings()) {
            if (finding instanceof Finding.Announced announced) {
                devices.put(announced.device().id(), announced.device());
            }
        }
        return devices;
    }

    static Optional<ChannelDescription> channel(DeviceDescription device, String id) {
        return device.channels().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst();
    }

    /** The channel that reads one property. */
    static Optional<ChannelDescription> ofProperty(DeviceDescription device, String property) {
        return device.channels().stream()
                .filter(channel -> isOf(channel, property))
                .findFirst();
    }

    /** Whether a channel reads that property as its own. */
    static boolean isOf(ChannelDescription channel, String property) {
        if (channel.mapping() instanceof PropertyChannel mapping) {
            return mapping.property().equals(property) && !channel.id().endsWith("_xy");
        }
        return channel.mapping() instanceof ActionChannel action
                && action.property().equals(property);
    }

    static String text(JsonObject row, String key) {
        return row.get(key).getAsString();
    }
}
