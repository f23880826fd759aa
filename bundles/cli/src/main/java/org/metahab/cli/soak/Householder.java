/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Question;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.replay.VirtualAdaptation;
import org.metahab.simulator.Household;
import org.metahab.simulator.truth.UnusualDays;

/**
 * The person who answers for a simulated household, four times a day: accepts what is true to its habits, declines other
 * suggestions with the reason, takes rules out whose habit is gone once the hub asks, tells of guests, and answers questions.
 */
final class Householder {

    private static final Set<Integer> HOURS = Set.of(9, 13, 18, 21);
    private static final Duration LATER = Duration.ofDays(7);

    private final Household home;
    private final VirtualAdaptation adaptation;
    private final SuggestionTruth truth;
    private final SoakNotes notes;
    private final Decisions decisions;

    /** @param decisions is told what the person decides */
    Householder(
            Household home, VirtualAdaptation adaptation, SuggestionTruth truth, SoakNotes notes, Decisions decisions) {
        this.home = home;
        this.decisions = decisions;
        this.adaptation = adaptation;
        this.truth = truth;
        this.notes = notes;
    }

    /** A minute has passed. */
    void at(Instant now) {
        ZonedDateTime local = now.atZone(home.zone());
        if (local.getMinute() != 0) {
            return;
        }
        LocalDate day = local.toLocalDate();
        boolean guests = home.unusualDays().hasGuests(day);
        decisions.wish(() -> adaptation.control().setMode(Mode.GUESTS, guests));
        for (Question question : adaptation.control().questions()) {
            decisions.wish(() -> adaptation.control().answer(question.id(), isTrue(question, day)));
        }
        if (HOURS.contains(local.getHour())) {
            adaptation.suggestions().all().forEach(suggestion -> look(suggestion, now));
        }
    }

    /** A party is not to be learnt from. */
    private boolean isTrue(Question question, LocalDate day) {
        boolean away = home.unusualDays().vacations().stream().anyMatch(span -> isAway(span, day));
        boolean asksForVacation = question.text().contains("are you on vacation");
        boolean asksForReturn = question.text().contains("is the vacation over");
        return (asksForVacation && away) || (asksForReturn && !away);
    }

    private static boolean isAway(UnusualDays.Span vacation, LocalDate day) {
        return vacation.includes(day) && day.isBefore(vacation.last());
    }

    private void look(Suggestion suggestion, Instant now) {
        if (suggestion.stage().isWaiting()) {
            answer(suggestion, now);
        } else if (suggestion.stage() == Stage.DRIFTING
                && truth.habitsOf(suggestion, now).isEmpty()) {
            decisions.answer(
                    suggestion.habit(),
                    () -> adaptation.suggestions().undo(suggestion.id(), "nobody does that any more"));
        }
    }

    private void answer(Suggestion offered, Instant now) {
        int choice = truth.choice(offered, now);
        Suggestion suggestion = offered.choosing(choice);
        SuggestionTruth.Kind kind = truth.judge(suggestion, now);
        if (!kind.isWelcome()) {
            Dismissal why = kind.dismissal();
            decisions.answer(suggestion.habit(), () -> adaptation.suggestions().reject(suggestion.id(), why, ""));
            notes.declined(suggestion);
            return;
        }
        try {
            if (choice != 1) {
                decisions.answer(
                        suggestion.habit(), () -> adaptation.suggestions().choose(suggestion.id(), choice));
            }
            decisions.answer(suggestion.habit(), () -> adaptation.suggestions().accept(suggestion.id()));
        } catch (IllegalStateException e) {
            notes.refused(suggestion, String.valueOf(e.getMessage()));
            decisions.answer(suggestion.habit(), () -> adaptation.suggestions().postpone(suggestion.id(), LATER));
        }
    }
}
