/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names by which a device is known: its identifiers and connections, and the addresses of its radio in the form that
 * all conventions share, {@code ieee:0x00158d0001ab23cd} and {@code mac:a1b2c3d4e5f6}.
 */
final class DeviceIdentities {

    private static final Pattern IEEE = Pattern.compile("(?:[A-Za-z0-9]+_)*0x([0-9A-Fa-f]{16})");
    private static final Pattern GROUP = Pattern.compile("zigbee2mqtt_([0-9]{2,400}_[0-9]{1,9})");
    private static final Pattern MAC = Pattern.compile("[0-9A-Fa-f]{12}|(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}");
    private static final Pattern EUI64 = Pattern.compile("(?:0x)?[0-9A-Fa-f]{16}|(?:[0-9A-Fa-f]{2}:){7}[0-9A-Fa-f]{2}");
    private static final Pattern SEPARATORS = Pattern.compile("0x|[:-]");

    private DeviceIdentities() {}

    /** Those of a device block, its first identifier first. */
    static Set<String> of(Settings device) {
        Set<String> identities = new LinkedHashSet<>(device.texts("identifiers"));
        identities.removeIf(String::isBlank);
        for (String identifier : List.copyOf(identities)) {
            ofIdentifier(identifier).ifPresent(identities::add);
        }
        for (Object connection : device.list("connections")) {
            if (connection instanceof List<?> pair && pair.size() == 2 && pair.get(0) != null && pair.get(1) != null) {
                identities.add(ofConnection(String.valueOf(pair.get(0)), String.valueOf(pair.get(1))));
            }
        }
        return identities;
    }

    private static Optional<String> ofIdentifier(String identifier) {
        Matcher ieee = IEEE.matcher(identifier);
        if (ieee.matches()) {
            return Optional.of("ieee:0x" + ieee.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher group = GROUP.matcher(identifier);
        if (group.matches()) {
            return Optional.of("zigbee-group:" + group.group(1));
        }
        return MAC.matcher(identifier).matches() ? Optional.of("mac:" + plain(identifier)) : Optional.empty();
    }

    private static String ofConnection(String type, String value) {
        String kind = type.toLowerCase(Locale.ROOT);
        if (kind.equals("mac") && MAC.matcher(value).matches()) {
            return "mac:" + plain(value);
        } else if (kind.equals("zigbee") && EUI64.matcher(value).matches()) {
            return "ieee:0x" + plain(value);
        }
        return kind + ":" + value.toLowerCase(Locale.ROOT);
    }

    private static String plain(String address) {
        return SEPARATORS.matcher(address.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
