/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.Map;

/** What a device of version 3 tells about itself under {@code $stats}. */
final class Statistic {

    private static final Map<String, String> UNITS = Map.of(
            "uptime", "s",
            "signal", "%",
            "battery", "%",
            "cputemp", "°C",
            "cpuload", "%",
            "freeheap", "B",
            "supply", "V",
            "interval", "s");

    private Statistic() {}

    static HomieProperty property(String name) {
        return new HomieProperty(
                name,
                "",
                UNITS.containsKey(name) ? "float" : "string",
                "",
                UNITS.getOrDefault(name, ""),
                false,
                true,
                false);
    }
}
