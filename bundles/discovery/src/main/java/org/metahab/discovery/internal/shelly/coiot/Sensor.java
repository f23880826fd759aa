/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.coiot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.metahab.discovery.internal.shelly.point.Fields;

/**
 * A value that a device describes under {@code /cit/d}.
 *
 * @param id by which it is told under {@code /cit/s}
 * @param block what it is a value of: {@code relay_0}; empty where the device says nothing
 * @param type its letters: {@code P} for power, {@code S} for a status, …
 * @param name its description in small letters without spaces, {@code energy}; empty where there is none
 * @param unit as the device writes it; empty for none
 * @param unknown the values that say that it is not known
 */
record Sensor(String id, String block, String type, String name, String unit, Set<String> unknown) {

    private static final int MAX_SENSORS = 200;

    /**
     * The sensors of a description.
     *
     * @throws IllegalArgumentException when it is none
     */
    static List<Sensor> all(Object json) {
        if (!(json instanceof Map<?, ?> object) || !(object.get("sen") instanceof List<?> sensors)) {
            throw new IllegalArgumentException("it is no description: it has no list 'sen'");
        }
        Map<String, String> blocks = new HashMap<>();
        if (object.get("blk") instanceof List<?> list) {
            for (Object block : list) {
                Fields fields = Fields.of(block);
                fields.text("I")
                        .ifPresent(id -> blocks.put(id, clean(fields.text("D").orElse(""))));
            }
        }
        List<Sensor> all = new ArrayList<>();
        for (Object sensor : sensors) {
            Fields fields = Fields.of(sensor);
            if (fields.text("I").filter(id -> id.matches("\\d{1,6}")).isPresent() && all.size() < MAX_SENSORS) {
                all.add(of(fields, blocks));
            }
        }
        return all;
    }

    /** A sensor may be linked to several blocks; the first counts. */
    private static Sensor of(Fields fields, Map<String, String> blocks) {
        String link = fields.numbers("L")
                .filter(links -> !links.isEmpty())
                .map(links -> links.get(0).toPlainString())
                .or(() -> fields.text("L"))
                .orElse("");
        return new Sensor(
                fields.text("I").orElse(""),
                blocks.getOrDefault(link, ""),
                fields.text("T").orElse(""),
                clean(fields.text("D").orElse("")),
                fields.text("U").orElse(""),
                unknown(fields.values().getOrDefault("R", "")));
    }

    /** A list of a range and a value outside of it. */
    private static Set<String> unknown(Object range) {
        String unknown = range instanceof List<?> list && list.size() == 2 ? String.valueOf(list.get(1)) : "";
        return unknown.isEmpty() ? Set.of() : Set.of(unknown);
    }

    private static String clean(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\[.*]|\\(.*\\)", "")
                .strip()
                .replaceAll("[^a-z0-9]+", "_");
    }
}
