/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.Arrays;
import java.util.Set;
import org.metahab.discovery.internal.mapping.Housekeeping;
import org.metahab.discovery.spi.ChannelDescription.Category;

/** For whom a function is. Zigbee2MQTT says so for some; for the others their name tells. */
final class Categories {

    private static final Set<String> WORDS_OF_SETTINGS = Set.of(
            "ballast",
            "backlight",
            "calibration",
            "config",
            "deadzone",
            "delay",
            "detection",
            "direction",
            "display",
            "effect",
            "hysteresis",
            "indication",
            "indicator",
            "interval",
            "invert",
            "keypad",
            "led",
            "limit",
            "lockout",
            "max",
            "maximum",
            "memory",
            "min",
            "minimum",
            "options",
            "outage",
            "precision",
            "protection",
            "range",
            "reversal",
            "sampling",
            "schedule",
            "sensitivity",
            "sequence",
            "startup",
            "threshold",
            "time",
            "timeout",
            "transition",
            "type",
            "unit");

    private static final Set<String> SETTINGS = Set.of(
            "child_lock",
            "operation_mode",
            "device_mode",
            "control_mode",
            "switch_mode",
            "sensor",
            "power_on_behavior");

    private static final Set<String> READINGS = Set.of("ac_frequency", "power_factor", "device_temperature");

    private Categories() {}

    /** @param battery whether the device runs on a battery, whose voltage tells only how full it is */
    static Category of(Expose expose, boolean battery) {
        if (expose.name().equals("action")) {
            return Category.PRIMARY;
        }
        return switch (expose.category()) {
            case "config" -> Category.CONFIGURATION;
            case "diagnostic" -> Category.DIAGNOSTIC;
            default -> expose.isReadOnly() ? ofReading(expose, battery) : ofSetting(expose);
        };
    }

    private static Category ofReading(Expose expose, boolean battery) {
        boolean technical = READINGS.contains(expose.name())
                || Housekeeping.isMeant(expose.name())
                || battery && expose.name().equals("voltage");
        return technical || isStructured(expose) ? Category.DIAGNOSTIC : Category.PRIMARY;
    }

    private static Category ofSetting(Expose expose) {
        boolean setting = SETTINGS.contains(expose.name())
                || Arrays.stream(expose.name().split("_")).anyMatch(WORDS_OF_SETTINGS::contains);
        return setting || isStructured(expose) ? Category.CONFIGURATION : Category.PRIMARY;
    }

    private static boolean isStructured(Expose expose) {
        return expose.kind().equals("composite") || expose.kind().equals("list");
    }
}
