/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TrackTest {

    /** The ring holds what a list of the latest entries would hold, and finds places as a linear search would. */
    @Property(tries = 200)
    void behavesAsAListOfTheLatest(
            @ForAll @IntRange(min = 1, max = 40) int limit,
            @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 5) Integer> gaps,
            @ForAll @IntRange(min = -2, max = 400) int asked) {
        Track track = new Track(limit);
        List<Long> times = new ArrayList<>();
        List<String> buckets = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < gaps.size(); i++) {
            time += gaps.get(i);
            track.add(time, i, "b" + i % 7);
            times.add(time);
            buckets.add("b" + i % 7);
        }
        int dropped = Math.max(0, gaps.size() - limit);
        List<Long> kept = times.subList(dropped, times.size());

        assertThat(track.size()).isEqualTo(kept.size());
        assertThat(track.isComplete()).isEqualTo(dropped == 0);
        for (int i = 0; i < kept.size(); i++) {
            assertThat(track.time(i)).isEqualTo(kept.get(i));
            assertThat(track.order(i)).isEqualTo(i + dropped);
            assertThat(track.bucket(i)).isEqualTo(buckets.get(i + dropped));
        }
        assertThat(track.firstAt(asked))
                .isEqualTo((int) kept.stream().filter(t -> t < asked).count());
        assertThat(track.firstAfter(asked)).isEqualTo(Math.max(0, Math.min(kept.size(), asked + 1 - dropped)));
    }

    @Property
    void levelsOfLightGrowWithIt(@ForAll @IntRange(min = 0, max = 100_000) int lux) {
        int level = Darkness.level(lux);

        assertThat(Darkness.level(lux + 1.0)).isGreaterThanOrEqualTo(level);
        assertThat(Darkness.leastLux(level)).isLessThanOrEqualTo(lux + 1L);
        assertThat(Darkness.leastLux(level + 1)).isGreaterThanOrEqualTo(lux);
    }

    @Property
    void aLevelIsFoundAgainByItsLeastValue(@ForAll @IntRange(min = 2, max = 60) int level) {
        assertThat(Darkness.levelFrom(Darkness.leastLux(level))).isEqualTo(level);
    }
}
