/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.internal.engine.LivedHome;
import org.metahab.hub.event.ItemCommandEvent;

class OnlookerTest {

    private final LivedHome home = new LivedHome();

    @Test
    void beforeAnythingIsSuggestedThereIsNothingToCompare() throws IOException {
        home.mornings(0, 2);

        assertThat(onlooker().laterAgreement()).isEqualTo(Agreement.NONE);
    }

    @Test
    void ruleAndLearnerAreComparedAtAllThatPeopleDoAfterTheSuggestion() throws IOException {
        home.mornings(0, 10);
        long later = home.suggestions().stream()
                .mapToLong(made -> actionsAfter(made.since()))
                .sum();

        Agreement agreement = onlooker().laterAgreement();

        assertThat(agreement.decisions()).isEqualTo((int) later).isGreaterThan(15);
        assertThat(agreement.occasions()).isBetween(7, agreement.decisions());
        assertThat(agreement.sameOfAll()).isBetween(agreement.same(), agreement.decisions());
    }

    private long actionsAfter(Instant moment) {
        return home.past.stream()
                .filter(timed ->
                        timed.event() instanceof ItemCommandEvent && timed.at().isAfter(moment))
                .count();
    }

    private Onlooker onlooker() throws IOException {
        Onlooker onlooker = new Onlooker(
                AdaptationOptions.DEFAULT,
                HabitLearner.bundled().orElseThrow(),
                home.hub.items(),
                home.hub::item,
                LivedHome.ZONE);
        home.past.forEach(onlooker::accept);
        return onlooker;
    }
}
