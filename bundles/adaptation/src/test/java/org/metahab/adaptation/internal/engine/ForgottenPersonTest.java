/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Scope;
import org.metahab.hub.event.Source;
import org.metahab.hub.value.OnOff;

/** What a forgotten person did is nobody's, also where devices answer in their own name. */
class ForgottenPersonTest {

    private static final Source BEN = Source.of(Source.REST, "ben");

    private final LivedHome home = new LivedHome();

    private void evenings(int until) {
        for (int day = 0; day < until; day++) {
            home.morning(day).at(day, "20:00").answered("Fan", OnOff.ON, BEN);
            home.after(1800).answered("Fan", OnOff.OFF, BEN);
        }
    }

    @Test
    void whatDevicesAnsweredIsNoExampleOfAnUnknownPerson() {
        evenings(3);
        LivedHome without = new LivedHome();
        for (int day = 0; day < 3; day++) {
            without.morning(day).at(day, "20:00").after(1801);
        }

        var forgotten = home.engine.control().forget(new Scope.Person("ben"), Instant.EPOCH, Instant.MAX);

        assertThat(forgotten.events()).isEqualTo(12);
        assertThat(home.past).isEqualTo(without.past);
        assertThat(home.engine.habits())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("history", "explanation")
                .isEqualTo(without.engine.habits());
    }

    @Test
    void whatDevicesAnsweredAfterAPeriodWentBefore() {
        evenings(1);
        Instant commanded = home.clock.instant().minus(Duration.ofSeconds(1));

        home.engine.control().forget(new Scope.Person("ben"), Instant.EPOCH, commanded.plusMillis(1));

        assertThat(home.engine.habits()).noneMatch(habit -> habit.item().equals("Fan"));
    }

    @Test
    void whatWasDoneAtAWallSwitchStays() {
        evenings(1);
        home.at(1, "20:00").sensed("Fan", OnOff.ON);
        home.after(60).answered("Fan", OnOff.OFF, ANNA);

        home.engine.control().forget(new Scope.Person("ben"), Instant.EPOCH, Instant.MAX);

        assertThat(home.engine.habits())
                .filteredOn(habit -> habit.item().equals("Fan"))
                .extracting(habit -> habit.id() + " " + habit.examples())
                .containsExactlyInAnyOrder("Fan:ON 1", "Fan:OFF 1");
    }

    @Test
    void aHostThatKeepsItsHistoryItselfLearnsNothingOfThemEither() {
        home.engine = home.startWithoutEraser();
        evenings(3);

        home.engine.control().forget(new Scope.Person("ben"), Instant.EPOCH, Instant.MAX);
        assertThat(home.engine.habits()).noneMatch(habit -> habit.item().equals("Fan"));

        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
        assertThat(home.engine.habits()).noneMatch(habit -> habit.item().equals("Fan"));
    }
}
