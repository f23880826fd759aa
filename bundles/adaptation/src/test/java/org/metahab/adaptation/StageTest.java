/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {

    /** The table of the design: each line a stage and all that may follow it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "OBSERVED > EMERGING SUGGESTED FORGOTTEN",
                "EMERGING > OBSERVED SUGGESTED FORGOTTEN",
                "SUGGESTED > POSTPONED CONFIRMED TRIED_OUT ACCEPTED REVISED REJECTED FORGOTTEN",
                "REVISED > POSTPONED CONFIRMED TRIED_OUT ACCEPTED REVISED REJECTED FORGOTTEN",
                "POSTPONED > SUGGESTED CONFIRMED TRIED_OUT ACCEPTED REJECTED FORGOTTEN",
                "CONFIRMED > SUGGESTED REVISED ACCEPTED TRIED_OUT REJECTED FORGOTTEN",
                "TRIED_OUT > ACCEPTED PAUSED RETIRED FORGOTTEN",
                "ACCEPTED > TRIED_OUT WATCHED DRIFTING PAUSED RETIRED FORGOTTEN",
                "WATCHED > TRIED_OUT DRIFTING PAUSED RETIRED FORGOTTEN",
                "DRIFTING > TRIED_OUT WATCHED PAUSED RETIRED FORGOTTEN",
                "PAUSED > TRIED_OUT ACCEPTED REVISED RETIRED FORGOTTEN",
                "RETIRED > TRIED_OUT ACCEPTED FORGOTTEN",
                "REJECTED > SUGGESTED CONFIRMED TRIED_OUT ACCEPTED REVISED FORGOTTEN"
            })
    void movesAreThoseOfTheTable(Stage stage, String next) {
        assertThat(stage.next()).extracting(Stage::name).containsExactlyInAnyOrder(next.split(" "));
    }

    @ParameterizedTest
    @EnumSource
    void eachStageIsReachedAndCanBeForgotten(Stage stage) {
        Set<Stage> reached = EnumSet.of(Stage.OBSERVED);
        Deque<Stage> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            open.pop().next().stream().filter(reached::add).forEach(open::push);
        }

        assertThat(reached).contains(stage);
        assertThat(stage == Stage.FORGOTTEN || stage.mayBecome(Stage.FORGOTTEN)).isTrue();
    }

    @Test
    void noRuleRunsThatNoPersonWasAskedAbout() {
        for (Stage stage : EnumSet.allOf(Stage.class)) {
            boolean startsToRun = !stage.isRunning() && stage.next().stream().anyMatch(Stage::isRunning);
            if (startsToRun) {
                assertThat(stage).isNotIn(Stage.OBSERVED, Stage.EMERGING, Stage.FORGOTTEN);
            }
        }
    }

    @Test
    void whatIsForgottenStaysForgotten() {
        assertThat(Stage.FORGOTTEN.next()).isEmpty();
    }
}
