/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ActionClass;

class DueStatisticsTest {

    private final DueStatistics statistics = new DueStatistics();

    @Test
    void ofManyCuesTheOnesMetLastAreKept() {
        Glance regular = moment("Regular");
        settle(regular);
        for (int i = 0; i < 10_000; i++) {
            settle(moment("Chance_" + i));
            if (i % 1_000 == 0) {
                settle(regular);
            }
        }

        assertThat(possible(regular)).isEqualTo(11);
        assertThat(possible(moment("Chance_9999"))).isEqualTo(1);
        assertThat(possible(moment("Chance_1"))).isZero();
    }

    @Test
    void whatWasLongAgoFades() {
        Counts counts = new Counts(100);
        for (int i = 0; i < 50; i++) {
            counts.add(0, true);
        }
        for (int i = 0; i < 200; i++) {
            counts.add(0, false);
        }

        assertThat(counts.possible(0)).isLessThan(100);
        assertThat(counts.share(0, 0, 0)).isLessThan(0.1);
    }

    private static Glance moment(String item) {
        Cue cue = new Cue(Ground.Kind.ACTION, Optional.of(new ActionClass(item, "ON")), Optional.empty(), 1);
        BitSet possible = BitSet.valueOf(new long[] {1});
        return new Glance(0, List.of(cue), possible, new BitSet(), new byte[1], new byte[1]);
    }

    private void settle(Glance moment) {
        statistics.settle(moment, new BitSet());
    }

    private int possible(Glance moment) {
        return statistics.shared(moment).get(0).possible(0);
    }
}
