/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.testing.KnownSuggestions;

/** What of a suggestion is new to people who declined rules before. */
class EntryTest {

    private final Suggestion doubtful = KnownSuggestions.doubtful("s1");
    private final Entry untouched = Entry.observed(doubtful.habit());

    @Test
    void whereNothingWasDeclinedAllIsNew() {
        assertThat(untouched.newOf(doubtful)).contains(doubtful);
    }

    @Test
    void whatWasDeclinedIsNotOfferedBesides() {
        Entry declined = untouched.with(doubtful.choosing(2)).withoutItsRule();

        assertThat(declined.newOf(doubtful)).contains(KnownSuggestions.waiting("s1"));
    }

    /** An alternative alone is not likely enough. */
    @Test
    void whereItsOwnRuleWasDeclinedNothingIsPutToPeople() {
        Entry declined = untouched.with(doubtful).withoutItsRule();

        assertThat(declined.newOf(doubtful)).isEmpty();
    }

    @Test
    void whatLooksLikeSomethingThatWasDeclinedInPartIsNotNew() {
        Entry declined = untouched.with(doubtful).withoutItsRules().dismissed(Dismissal.WRONG_TIME);

        assertThat(declined.newOf(KnownSuggestions.waiting("s1"))).isEmpty();
        assertThat(declined.newOf(doubtful.choosing(2))).isEmpty();
    }

    /** A rejection that was taken back declines nothing. */
    @Test
    void aHabitThatBeginsAnewKeepsOnlyWhatWasDeclinedBefore() {
        Entry undone = untouched.with(doubtful).withoutItsRules();

        assertThat(undone.declined()).hasSize(2);
        assertThat(undone.whatWasDeclined().declined()).isEmpty();
    }
}
