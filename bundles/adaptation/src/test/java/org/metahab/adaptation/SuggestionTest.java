/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.testing.KnownSuggestions;

/** Which of the rules that a suggestion offers is its own. */
class SuggestionTest {

    private final Suggestion doubtful = KnownSuggestions.doubtful("s1");

    @Test
    void theRuleThatIsChosenChangesPlacesWithTheFirst() {
        Suggestion chosen = doubtful.choosing(2);

        assertThat(chosen.rule()).isEqualTo(doubtful.alternatives().get(0).rule());
        assertThat(chosen.offered())
                .containsExactly(doubtful.offered().get(1), doubtful.offered().get(0));
        assertThat(chosen.choosing(2)).isEqualTo(doubtful);
        assertThat(doubtful.choosing(1)).isEqualTo(doubtful);
    }

    @Test
    void aNumberThatIsNotOfferedIsRefusedWithThoseThatAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> doubtful.choosing(3))
                .withMessageContaining("s1 offers rules 1 to 2, not 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownSuggestions.waiting("s1").choosing(2))
                .withMessageContaining("one rule only");
    }

    @Test
    void theQuestionNumbersWhatMayBeMeant() {
        assertThat(KnownSuggestions.waiting("s1").question()).isEqualTo("You switch it on.");
        assertThat(doubtful.question()).isEqualTo("1. You switch it on. Or 2. You switch it on in the evening.");
    }

    @Test
    void whatIsNotClearYetIsSaidWithTheQuestion() {
        Suggestion unclear = KnownSuggestions.unclear("s1");

        assertThat(unclear.question()).isEqualTo("You switch it on. " + unclear.remark());
        assertThat(unclear.choosing(1).clear()).isFalse();
        assertThat(unclear.at(Stage.CONFIRMED, Instant.EPOCH, "").clear()).isFalse();
        assertThat(unclear.at(Stage.CONFIRMED, Instant.EPOCH, "").remark()).isEqualTo("It acts once it is clear when.");
        assertThat(unclear.cleared()).isEqualTo(KnownSuggestions.waiting("s1"));
        assertThat(doubtful.remark()).isEmpty();
    }

    @Test
    void anAnswerLeavesWhatIsOfferedAsItIs() {
        assertThat(doubtful.at(Stage.POSTPONED, Instant.EPOCH, "later").offered())
                .isEqualTo(doubtful.offered());
    }

    @Test
    void alternativesThatAreLeftOutLeaveTheFirstRuleAlone() {
        assertThat(doubtful.offeringBesides(rule -> false))
                .isEqualTo(doubtful.offeringBesides(doubtful.rule()::equals))
                .extracting(Suggestion::offered)
                .isEqualTo(List.of(doubtful.offered().get(0)));
        assertThat(doubtful.offeringBesides(rule -> true)).isEqualTo(doubtful);
    }

    @Test
    void whatIsErasedGoesFromAllThatIsOfferedAndNobodyIsNamedThen() {
        Suggestion without = doubtful.without(evidence -> evidence.who().isEmpty());

        assertThat(without.evidence()).isEqualTo(doubtful.evidence());
        assertThat(without.sentence()).isEqualTo(doubtful.sentence());
        assertThat(without.alternatives()).singleElement().satisfies(other -> {
            assertThat(other.evidence()).isEmpty();
            assertThat(other.exceptions()).isEmpty();
            assertThat(other.sentence()).isEqualTo(other.rule().description());
        });
    }
}
