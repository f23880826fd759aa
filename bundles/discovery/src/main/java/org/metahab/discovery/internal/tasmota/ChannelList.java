/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Semantics;

/** The channels of a device, while they are made. */
final class ChannelList {

    private final Announcement device;
    private final List<ChannelDescription> channels = new ArrayList<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    ChannelList(Announcement device) {
        this.device = device;
    }

    Announcement device() {
        return device;
    }

    Topics topics() {
        return device.topics();
    }

    int size() {
        return channels.size();
    }

    void add(
            String id, String label, ChannelType type, Semantics semantics, Category category, ChannelMapping mapping) {
        channels.add(new ChannelDescription(
                id.replaceAll("[^A-Za-z0-9_-]+", "_"),
                id,
                label,
                type,
                semantics,
                category,
                device.availability(),
                Duration.ZERO,
                mapping));
    }

    /** A part that can't become a channel. */
    void refuse(String part, String reason) {
        refused.put(part, reason);
    }

    /** What was found under a topic. */
    List<Finding> findings(String source) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding.Announced(source, device.describe(channels)));
        refused.forEach((part, reason) -> findings.add(new Finding.Refused(source + "#" + part, reason)));
        return findings;
    }
}
