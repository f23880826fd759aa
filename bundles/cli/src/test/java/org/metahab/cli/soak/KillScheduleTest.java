/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.replay.CrashPoint;

class KillScheduleTest {

    private static final int DAY = 24 * 60;
    private static final int MINUTES = 20 * DAY;
    private static final int KILLS = 40;

    private static KillSchedule schedule(int minutes, int seed) {
        return new KillSchedule(KILLS, minutes, DAY, List.of(CrashPoint.values()), new Random(seed));
    }

    /** From when on each kill may strike, and where. */
    private static List<String> moments(KillSchedule schedule) {
        List<String> moments = new ArrayList<>();
        for (int minute = 1; minute <= MINUTES; minute++) {
            for (; schedule.isDue(minute); schedule.struck()) {
                moments.add(minute + " " + schedule.point(minute));
            }
        }
        return moments;
    }

    @Test
    void allComeBeforeTheEndEachAtSomePoint() {
        List<String> moments = moments(schedule(MINUTES, 1));

        assertThat(moments).hasSize(KILLS);
        for (CrashPoint point : CrashPoint.values()) {
            assertThat(moments).anyMatch(moment -> moment.endsWith(point.name()));
        }
    }

    @Test
    void theSameRandomNumbersGiveTheSameMoments() {
        assertThat(moments(schedule(MINUTES, 1)))
                .isEqualTo(moments(schedule(MINUTES, 1)))
                .isNotEqualTo(moments(schedule(MINUTES, 2)));
    }

    @Test
    void oneThatFindsNothingWrittenForADayStrikesBetweenEvents() {
        KillSchedule schedule = schedule(MINUTES, 1);

        assertThat(schedule.isDue(MINUTES - 1)).isTrue();
        assertThat(schedule.point(MINUTES - 1)).isEqualTo(CrashPoint.BETWEEN_EVENTS);
    }

    @Test
    void noneIsLeftWhenTheSoakEnds() {
        KillSchedule schedule = schedule(DAY, 1);

        int struck = 0;
        for (; schedule.isDue(DAY) && schedule.point(DAY) == CrashPoint.BETWEEN_EVENTS; schedule.struck()) {
            struck++;
        }

        assertThat(struck).isEqualTo(KILLS);
    }
}
