/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A device, or the part of it that one announcement describes. Descriptions of one convention that share an identity are
 * one device. Some identities mean the same in all conventions, and make one device of what several announce:
 * {@code ieee:0x00158d0001ab23cd} (Zigbee address, lower case), {@code mac:a1b2c3d4e5f6} (lower case, no colons),
 * {@code ep:NAME} (endpoint name of RFC 9176, section 9.3), {@code zigbee-group:BASE_4} (a group of Zigbee2MQTT: the
 * character codes of its base topic in decimal, one after the other, and its number).
 *
 * @param kind the second part of the thing's uid: {@code device}, {@code group}, …
 * @param id the third part of the thing's uid, stable over restarts and renames
 * @param identities names by which other announcements may know the same device: identifiers, {@code mac:…}; not empty
 * @param label what it calls itself
 * @param location the room that it says it is in; may be empty
 * @param equipment semantic tag of what it is, such as {@code Lightbulb}; empty to leave it to the channels
 * @param facts vendor, model, firmware, …
 * @param channels its points; may be empty
 */
public record DeviceDescription(
        String kind,
        String id,
        Set<String> identities,
        String label,
        String location,
        String equipment,
        Map<String, String> facts,
        List<ChannelDescription> channels) {

    /** @throws IllegalArgumentException when there is no id or no identity */
    public DeviceDescription {
        if (id.isBlank() || identities.isEmpty()) {
            throw new IllegalArgumentException("A device needs an id and an identity");
        }
        identities = Set.copyOf(identities);
        facts = Map.copyOf(facts);
        channels = List.copyOf(channels);
    }
}
