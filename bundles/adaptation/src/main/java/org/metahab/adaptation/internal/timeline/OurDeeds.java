/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.metahab.habit.ActionClass;

/** What rules of ours did, and which of that people took back. */
final class OurDeeds {

    private static final String REVERSED = "reversed";
    private static final String LEFT_ALONE = "left alone";

    private final int kept;
    private final Map<ActionClass, Track> ofClass = new LinkedHashMap<>();
    private final Track none = new Track(1);

    /** @param kept how many of a class are kept */
    OurDeeds(int kept) {
        this.kept = kept;
    }

    /** Notes that a rule did something, and once more where a person took that back. */
    void add(long time, int order, ActionClass action, boolean reversed) {
        ofClass.computeIfAbsent(action, any -> new Track(kept)).add(time, order, reversed ? REVERSED : LEFT_ALONE);
    }

    /** Whether a rule did it in a span of time. */
    boolean did(ActionClass action, long from, long until) {
        return within(action, from, until, LEFT_ALONE);
    }

    /** Whether a rule did it in a span of time, and a person took it back. */
    boolean isReversed(ActionClass action, long from, long until) {
        return within(action, from, until, REVERSED);
    }

    /** When a rule did it and nobody took it back, in milliseconds since 1970. */
    LongStream leftAlone(ActionClass action) {
        Track track = ofClass.getOrDefault(action, none);
        return IntStream.range(0, track.size())
                .mapToLong(track::time)
                .distinct()
                .filter(time -> !isReversed(action, time, time));
    }

    private boolean within(ActionClass action, long from, long until, String outcome) {
        Track track = ofClass.getOrDefault(action, none);
        for (int i = track.firstAt(from); i < track.size() && track.time(i) <= until; i++) {
            if (track.bucket(i).equals(outcome)) {
                return true;
            }
        }
        return false;
    }
}
