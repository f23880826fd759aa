/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** How light it was, as the home's sensors told; small changes are left out. */
public final class Lights {

    private final int keptPerSensor;
    private final Map<String, Track> levels = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Map<String, Integer> lightest = new LinkedHashMap<>();

    Lights(int keptPerSensor) {
        this.keptPerSensor = keptPerSensor;
    }

    /**
     * Notes how light it is.
     *
     * @param order the place in the order of all that happened
     */
    void add(Instant at, int order, String sensor, double value, String unit) {
        Track track = levels.computeIfAbsent(sensor, any -> new Track(keptPerSensor));
        int darkness = Darkness.level(value);
        String level = String.valueOf(darkness);
        units.put(sensor, unit);
        lightest.merge(sensor, darkness, Math::max);
        if (track.size() == 0 || !track.bucket(track.size() - 1).equals(level)) {
            track.add(at.toEpochMilli(), order, level);
        }
    }

    /** Names of the items that measure light. */
    public Set<String> sensors() {
        return Set.copyOf(levels.keySet());
    }

    /** The unit that a sensor measures in; empty for plain numbers. */
    public String unit(String sensor) {
        return units.getOrDefault(sensor, "");
    }

    /** The lightest level that a sensor has told; empty for one that is not known. */
    public OptionalInt lightest(String sensor) {
        Integer level = lightest.get(sensor);
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    /** The level of light, see {@link Darkness}; empty when it is not known. */
    public OptionalInt level(String sensor, Stamp stamp) {
        Track track = levels.get(sensor);
        return track == null
                ? OptionalInt.empty()
                : track.last(stamp).stream().mapToInt(Integer::parseInt).findFirst();
    }
}
