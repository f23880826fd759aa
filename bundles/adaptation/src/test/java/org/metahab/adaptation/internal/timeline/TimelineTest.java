/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ActionClass;

/** Spots come on at 70, go on at 20, and go off. */
class TimelineTest {

    private static final Instant EVENING = Instant.parse("2026-01-12T20:00:00Z");

    private final Timeline past = new Timeline(ZoneOffset.UTC, 100);

    @BeforeEach
    void spots() {
        past.dimmed(EVENING, new ActionClass("Spots", "HIGH"), "OFF");
        past.dimmed(EVENING.plusSeconds(60), new ActionClass("Spots", "LOW"), "HIGH");
        past.dimmed(EVENING.plusSeconds(120), new ActionClass("Spots", "OFF"), "LOW");
    }

    @Test
    void forRulesADimmerComesOnAndGoesOff() {
        assertThat(buckets(past.changes("Spots"))).containsExactly("OFF", "ON", "OFF");
        assertThat(past.changes("Spots").time(2))
                .isEqualTo(EVENING.plusSeconds(120).toEpochMilli());
        assertThat(past.state("Spots", past.at(EVENING.plusSeconds(90)))).hasValue("ON");
    }

    @Test
    void itsLevelsAreKeptBesides() {
        assertThat(buckets(past.levels("Spots"))).containsExactly("OFF", "HIGH", "LOW", "OFF");
        assertThat(past.level("Spots", past.at(EVENING.plusSeconds(90)))).hasValue("LOW");
    }

    /** What comes later in one of them comes later than in the other, too: nothing happened in between. */
    @Test
    void thatItCameOnAndItsLevelHaveOnePlaceInThePast() {
        assertThat(past.levels("Spots").order(1))
                .isEqualTo(past.changes("Spots").order(1));
        assertThat(past.levels("Spots").order(3))
                .isEqualTo(past.changes("Spots").order(2));
    }

    @Test
    void whatCameBeforeAnActionIsThatItCameOn() {
        assertThat(past.preceding(EVENING.plusSeconds(90), "Fan"))
                .extracting(Preceding::state)
                .containsExactly(new ActionClass("Spots", "ON"));
    }

    @Test
    void aViewFromAMomentOnKnowsLevelsToo() {
        Timeline later = past.from(EVENING.plusSeconds(100));

        assertThat(later.level("Spots", later.at(EVENING.plusSeconds(110)))).hasValue("LOW");
        assertThat(later.state("Spots", later.at(EVENING.plusSeconds(110)))).hasValue("ON");
    }

    @Test
    void aDimmerThatIsFirstHeardOfWhenItIsDimmedIsOn() {
        past.dimmed(EVENING, new ActionClass("Bedside", "LOW"), "HIGH");

        assertThat(past.state("Bedside", past.at(EVENING))).hasValue("ON");
        assertThat(past.preceding(EVENING, "Spots")).isEmpty();
    }

    @Test
    void whatHasNoLevelsHasItsStatesForThem() {
        past.change(EVENING, new ActionClass("Fan", "ON"), "OFF");

        assertThat(past.levels("Fan")).isSameAs(past.changes("Fan"));
    }

    private static List<String> buckets(Track track) {
        return IntStream.range(0, track.size()).mapToObj(track::bucket).toList();
    }
}
