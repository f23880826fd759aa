/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.stream.Stream;
import org.metahab.adaptation.replay.CrashPoint;

/** From which random moments of a soak on adaptation is killed, and where; the same for the same random numbers. */
final class KillSchedule {

    private final Queue<Planned> planned = new ArrayDeque<>();
    private final int minutes;
    private final int patience;

    /**
     * @param kills how many
     * @param minutes how long the soak is
     * @param patience how many minutes each waits for something that is written
     * @param points where they may strike
     */
    KillSchedule(int kills, int minutes, int patience, Collection<CrashPoint> points, Random random) {
        this.minutes = minutes;
        this.patience = patience;
        int last = Math.max(1, minutes - patience);
        List<CrashPoint> choice = List.copyOf(points);
        Stream.generate(() -> new Planned(1 + random.nextInt(last), choice.get(random.nextInt(choice.size()))))
                .limit(kills)
                .sorted(Comparator.comparingInt(Planned::minute))
                .forEach(planned::add);
    }

    /**
     * A kill that is to come.
     *
     * @param minute from when on
     * @param at where
     */
    private record Planned(int minute, CrashPoint at) {}

    /** Whether one is due. */
    boolean isDue(int minute) {
        Planned next = planned.peek();
        return next != null && minute >= next.minute();
    }

    /** Where the one that is due strikes: between events where its patience or the soak ends. */
    CrashPoint point(int minute) {
        Planned next = planned.element();
        return minute >= Math.min(minutes, next.minute() + patience) ? CrashPoint.BETWEEN_EVENTS : next.at();
    }

    /** The one that was due has struck. */
    void struck() {
        planned.remove();
    }
}
