/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;

/** The channels of one device or group, while they are made. */
final class ChannelBook {

    private final Place place;
    private final Availability availability;
    private final boolean battery;
    private final List<ChannelDescription> channels = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** @param battery whether the device runs on a battery */
    ChannelBook(Place place, Availability availability, boolean battery) {
        this.place = place;
        this.availability = availability;
        this.battery = battery;
    }

    Place place() {
        return place;
    }

    boolean battery() {
        return battery;
    }

    List<ChannelDescription> channels() {
        return channels;
    }

    void add(
            String wantedId,
            String label,
            ChannelType type,
            Semantics semantics,
            Category category,
            ChannelMapping mapping) {
        String base = wantedId.replaceAll("[^A-Za-z0-9_-]", "_");
        String id = base;
        for (int number = 2; !ids.add(id); number++) {
            id = base + "_" + number;
        }
        channels.add(
                new ChannelDescription(id, id, label, type, semantics, category, availability, Duration.ZERO, mapping));
    }

    /** The id of the main channel of a specific function: {@code light}, or {@code light_left} for one of several. */
    static String id(Expose expose) {
        return expose.endpoint().isEmpty() ? expose.kind() : expose.kind() + "_" + expose.endpoint();
    }

    /** A label that tells which of several like it. */
    static String label(String label, String endpoint) {
        if (endpoint.isEmpty() || label.toLowerCase(Locale.ROOT).endsWith(endpoint.toLowerCase(Locale.ROOT))) {
            return label;
        }
        String which = endpoint.substring(0, 1).toUpperCase(Locale.ROOT) + endpoint.substring(1);
        return label.isEmpty() ? which.replace('_', ' ') : label + " " + which.replace('_', ' ');
    }
}
