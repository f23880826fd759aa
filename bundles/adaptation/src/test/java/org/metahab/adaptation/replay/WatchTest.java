/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.adaptation.testing.KnownSuggestions;
import org.metahab.habit.ActionClass;

class WatchTest {

    private static final Pattern AT_SEVEN = new Pattern(
            new ActionClass("Hall_Light", "ON"),
            new Trigger.TimeOfDay(LocalTime.of(7, 0), Duration.ofMinutes(15)),
            List.of());

    private final List<Suggestion> heard = new ArrayList<>();
    private final Watch watch = new Watch(new ReplayListener() {
        @Override
        public void onSuggestion(Suggestion suggestion) {
            heard.add(suggestion);
        }
    });

    /** What waits until it is clear has no rule that could be judged by what it would have done. */
    @Test
    void onlyWhatIsClearIsJudgedAsARule() {
        Suggestion clear = KnownSuggestions.waiting("s1");
        Suggestion unclear = KnownSuggestions.unclear("s2");

        watch.onProposed(clear, AT_SEVEN);
        watch.onProposed(unclear, AT_SEVEN);

        assertThat(watch.proposals()).containsOnlyKeys(clear);
        assertThat(watch.reasons()).containsOnlyKeys(unclear);
        assertThat(heard).containsExactly(clear, unclear);
    }
}
