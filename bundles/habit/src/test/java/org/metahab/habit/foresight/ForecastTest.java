/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ActionClass;

class ForecastTest {

    private static final ActionClass LAMP = new ActionClass("Lamp", "ON");
    private static final ActionClass FAN = new ActionClass("Fan", "ON");
    private static final ActionClass RADIO = new ActionClass("Radio", "ON");

    private final Forecast forecast = new Forecast(List.of(LAMP, FAN, RADIO), new float[] {1, 3, 1});

    @Test
    void theHighestScoreRanksFirstAndOfEqualsTheEarlierClass() {
        assertThat(forecast.rank(FAN)).isEqualTo(1);
        assertThat(forecast.rank(LAMP)).isEqualTo(2);
        assertThat(forecast.rank(RADIO)).isEqualTo(3);
    }

    @Test
    void whatWasNotThoughtOfHasNoRank() {
        assertThat(forecast.rank(new ActionClass("Lamp", "OFF"))).isZero();
        assertThat(Forecast.NOTHING.rank(LAMP)).isZero();
    }

    @Test
    void whatWasNeverDoneIsOneOutcomeAsLikelyAsAllOfItTogether() {
        Forecast some = new Forecast(List.of(LAMP, FAN, RADIO), new float[] {2, 3, 1.5f});

        assertThat(some.rankWithNew(FAN, Set.of(FAN))).isEqualTo(2);
        assertThat(some.rankWithNew(LAMP, Set.of(FAN))).isEqualTo(1);
        assertThat(some.rankWithNew(new ActionClass("Lamp", "OFF"), Set.of(FAN)))
                .isEqualTo(1);
        assertThat(some.rankWithNew(FAN, Set.of(FAN, LAMP))).isEqualTo(1);
        assertThat(some.rankWithNew(RADIO, Set.of(FAN, LAMP))).isEqualTo(3);
    }

    @Test
    void amongWhatWasDoneBeforeOtherThingsHaveNoRankAndTakeNone() {
        assertThat(forecast.rankAmong(RADIO, Set.of(LAMP, RADIO))).isEqualTo(2);
        assertThat(forecast.rankAmong(RADIO, Set.of(RADIO))).isEqualTo(1);
        assertThat(forecast.rankAmong(FAN, Set.of(LAMP, RADIO))).isZero();
        assertThat(Forecast.NOTHING.rankAmong(LAMP, Set.of(LAMP))).isZero();
    }

    @Test
    void whoNeverThinksOfNewThingsMissesThem() {
        assertThat(forecast.rankWithNew(new ActionClass("Lamp", "OFF"), Set.of(LAMP, FAN, RADIO)))
                .isZero();
        assertThat(forecast.rankWithNew(RADIO, Set.of(LAMP, FAN, RADIO))).isEqualTo(3);
    }

    @Test
    void confidenceIsTheShareOfTheLikeliest() {
        assertThat(forecast.confidence()).isCloseTo(0.6, within(1e-9));
        assertThat(Forecast.NOTHING.confidence()).isZero();
        assertThat(new Forecast(List.of(LAMP), new float[] {0}).confidence()).isZero();
    }

    @Test
    void eachClassNeedsAScore() {
        assertThatThrownBy(() -> new Forecast(List.of(LAMP, FAN), new float[] {1}))
                .hasMessage("2 classes, but 1 scores");
    }
}
