/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.metahab.adaptation.internal.timeline.KeptMoment;
import org.metahab.adaptation.internal.timeline.LocalClock;
import org.metahab.adaptation.internal.timeline.Timeline;

/**
 * Proposes before or after which moments that items hold people act, such as sunset: only where that explains the examples
 * better than the clock, as on a few days everything is at the same distance from sunset.
 */
final class MomentTriggers {

    private static final Duration FARTHEST = Duration.ofHours(3);
    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    private static final long ROUND_SECONDS = Duration.ofMinutes(5).toSeconds();

    /** How much less the distance from the moment varies than the time of day. */
    private static final double STEADIER = 2;

    private final Timeline timeline;
    private final LocalClock clock;

    MomentTriggers(Timeline timeline) {
        this.timeline = timeline;
        this.clock = new LocalClock(timeline.zone());
    }

    /** Those that at least so many of the examples share. */
    List<Trigger> of(List<Occurrence> examples, int least) {
        List<Trigger> triggers = new ArrayList<>();
        for (String item : timeline.moments().items()) {
            List<Long> distances = new ArrayList<>();
            List<Long> times = new ArrayList<>();
            List<KeptMoment> kept = timeline.moments().of(item);
            for (Occurrence example : examples) {
                long at = example.at().toEpochMilli();
                kept.stream()
                        .filter(moment -> moment.isKeptAt(at) && Math.abs(at - moment.moment()) <= FARTHEST.toMillis())
                        .findFirst()
                        .ifPresent(moment -> {
                            distances.add((at - moment.moment()) / 1_000);
                            times.add(clock.minute(at) * 60L);
                        });
            }
            Quartiles distance = Quartiles.of(distances.stream().mapToDouble(Long::doubleValue));
            Quartiles time = Quartiles.of(times.stream().mapToDouble(Long::doubleValue));
            if (distances.size() >= least && time.spread() >= STEADIER * distance.spread()) {
                long offset = Math.floorDiv((long) distance.median(), ROUND_SECONDS) * ROUND_SECONDS;
                triggers.add(new Trigger.AtMoment(item, Duration.ofSeconds(offset), TOLERANCE));
            }
        }
        return triggers;
    }
}
