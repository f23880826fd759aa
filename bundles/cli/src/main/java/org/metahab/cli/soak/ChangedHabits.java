/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metahab.cli.rules.RuleTruth;
import org.metahab.cli.soak.SoakNotes.Made;
import org.metahab.cli.soak.SuggestionTruth.Kind;
import org.metahab.simulator.Household;
import org.metahab.simulator.truth.Cause;
import org.metahab.simulator.truth.TrueAction;
import org.metahab.simulator.truth.TrueHabit;

/** How the hub went along when habits changed that a rule followed, and nobody else keeps. */
final class ChangedHabits {

    /** After so many examples of a changed habit its rule is to follow. */
    private static final int FEW = 3;

    private static final Duration AT_ONCE = Duration.ofHours(1);

    private final Household home;
    private final RuleTruth unaided;
    private final SuggestionTruth truth;
    private final SoakNotes notes;
    private final List<TrueAction> shown;
    private final List<String> missed = new ArrayList<>();
    private int changed;
    private int followed;
    private int gone;
    private int noticed;

    /**
     * @param unaided what people do without automations
     * @param shown what they did in the home with rules, as far as it may be learnt from
     */
    ChangedHabits(Household home, RuleTruth unaided, SuggestionTruth truth, SoakNotes notes, List<TrueAction> shown) {
        this.home = home;
        this.unaided = unaided;
        this.truth = truth;
        this.notes = notes;
        this.shown = shown;
        home.habits().stream()
                .filter(habit -> !habit.last().equals(LocalDate.MAX))
                .forEach(this::look);
    }

    /** How many changed and showed {@value #FEW} times since. */
    int changed() {
        return changed;
    }

    /** How many of these had a rule that fits by then. */
    int followed() {
        return followed;
    }

    /** How many ended. */
    int gone() {
        return gone;
    }

    /** How many of these were noticed. */
    int noticed() {
        return noticed;
    }

    /** Those that were not followed, for people. */
    List<String> missed() {
        return missed;
    }

    private void look(TrueHabit habit) {
        Instant day = habit.last().plusDays(1).atStartOfDay(home.zone()).toInstant();
        notes.made().stream()
                .filter(one -> truth.fits(one.suggestion(), habit)
                        && isOf(one, habit)
                        && notes.ran(one, day)
                        && truth.judge(one.suggestion(), day) != Kind.TRUE)
                .findFirst()
                .ifPresent(one -> change(one, habit, day));
    }

    private boolean isOf(Made one, TrueHabit habit) {
        return unaided.classOf(habit.item(), habit.state())
                .id()
                .equals(one.suggestion().habit());
    }

    private void change(Made former, TrueHabit habit, Instant day) {
        Optional<TrueHabit> next = home.habits().stream()
                .filter(other -> other.id().equals(habit.id() + "+"))
                .findFirst();
        if (next.isEmpty()) {
            gone++;
            noticed += notes.questioned(former, day).equals(Instant.MAX) ? 0 : 1;
            return;
        }
        TrueHabit present = next.get();
        List<Instant> examples = shown.stream()
                .filter(action ->
                        action.cause() instanceof Cause.ByHabit by && by.habit().equals(present))
                .map(TrueAction::at)
                .limit(FEW)
                .toList();
        if (examples.size() < FEW) {
            return;
        }
        changed++;
        Instant third = examples.get(FEW - 1).plus(AT_ONCE);
        boolean isFollowed = notes.made().stream()
                .anyMatch(one -> isOf(one, present)
                        && truth.fits(one.suggestion(), present)
                        && one.at().isBefore(third));
        if (isFollowed) {
            followed++;
        } else {
            missed.add("not followed by " + third + ": " + habit.item() + ", from " + habit.trigger() + " to "
                    + present.trigger() + "; shown " + examples + "; " + answer(former, present, day));
        }
    }

    /** What the hub made of it instead. */
    private String answer(Made former, TrueHabit present, Instant day) {
        Instant questioned = notes.questioned(former, day);
        List<String> since = notes.made().stream()
                .filter(one -> isOf(one, present) && one.at().isAfter(day))
                .map(one -> one.at() + " " + one.suggestion().rule().name())
                .toList();
        return "its rule " + (questioned.equals(Instant.MAX) ? "never in question" : "in question " + questioned)
                + "; suggested since: " + (since.isEmpty() ? "nothing" : String.join(", ", since));
    }
}
