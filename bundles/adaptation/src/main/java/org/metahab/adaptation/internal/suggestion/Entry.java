/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.life.Life;
import org.metahab.hub.rule.Rule;

/**
 * A habit as it is stored.
 *
 * @param habit its id
 * @param life its life so far
 * @param suggestion what is or was proposed, at the life's stage; {@code null} before; read it through {@link #made()}
 * @param dismissal why it was declined
 * @param declined the rules that were declined or failed, each as {@link RuleShape} writes it
 * @param acted how often its rule acted since it was accepted
 * @param reversals how often people reversed what its rule did, since it was accepted
 * @param askAgain when a postponed one is put to a person again; {@code null} otherwise
 * @param changed from when on its rule has not fitted what people do; {@code null} while it does; read it through
 *     {@link #changedSince()}
 */
public record Entry(
        String habit,
        Life life,
        @Nullable Suggestion suggestion,
        Dismissal dismissal,
        List<String> declined,
        int acted,
        int reversals,
        @Nullable Instant askAgain,
        @Nullable Instant changed) {

    public Entry {
        declined = List.copyOf(declined);
    }

    /** A habit that was only observed. */
    public static Entry observed(String habit) {
        return new Entry(habit, Life.BEGINNING, null, Dismissal.UNSAID, List.of(), 0, 0, null, null);
    }

    /** How far it has come. */
    public Stage stage() {
        return life.stage();
    }

    /** When a person last had its rule act by itself; empty when nobody did. */
    public Optional<Instant> acceptedAt() {
        return life.moves().stream()
                .filter(move -> move.to() == Stage.ACCEPTED)
                .map(Move::at)
                .reduce((earlier, later) -> later);
    }

    /** Whether another suggestion may take the place of the one that was made. */
    public boolean isOpenToRevision() {
        boolean pausedByHub = stage() == Stage.PAUSED
                && life.last().filter(move -> move.by() == Move.By.HUB).isPresent();
        boolean outdated = stage() == Stage.DRIFTING && changedSince().isPresent();
        boolean declinedInPart = stage() == Stage.REJECTED && dismissal.allowsRevision();
        return pausedByHub || outdated || declinedInPart;
    }

    /** Whether people were asked for the reason alone, and it still is to become clear when the rule is to act. */
    public boolean isToBecomeClear() {
        return stage() == Stage.CONFIRMED
                || stage().isWaiting() && made().filter(made -> !made.clear()).isPresent();
    }

    /** Whether each further example may decide; that of a declined reason is no more than any other. */
    public boolean isLookedAtEachTime() {
        return isToBecomeClear() || isOpenToRevision() && required().clear();
    }

    /** What is or was proposed; empty when nothing was yet. */
    public Optional<Suggestion> made() {
        return Optional.ofNullable(suggestion);
    }

    /** What is or was proposed. */
    Suggestion required() {
        return made().orElseThrow(() -> new IllegalStateException("Nothing was suggested for " + habit + " yet"));
    }

    /**
     * One step further. Counts begin anew with each answer.
     *
     * @throws IllegalStateException when that stage can't follow
     */
    Entry to(Stage next, Instant at, Move.By by, String reason) {
        Life further = life.to(next, at, by, reason);
        Suggestion moved = suggestion == null ? null : suggestion.at(next, at, reason);
        boolean counts = next == Stage.WATCHED || next == Stage.DRIFTING;
        boolean doubtful = next == Stage.DRIFTING || next == Stage.PAUSED;
        return new Entry(
                habit,
                further,
                moved,
                dismissal,
                declined,
                counts ? acted : 0,
                counts ? reversals : 0,
                null,
                doubtful ? changed : null);
    }

    Entry with(Suggestion proposal) {
        return new Entry(habit, life, proposal, dismissal, declined, acted, reversals, askAgain, changed);
    }

    /** Without some of its evidence; what is still told of it, as its rule tells it, names nobody then. */
    Entry without(Predicate<Evidence> gone) {
        return with(required().without(gone));
    }

    /** Without some of the rules that it offers beside its own. */
    Entry withoutAlternatives(Predicate<Rule> gone) {
        return with(required().offeringBesides(gone.negate()));
    }

    Entry dismissed(Dismissal why) {
        return new Entry(habit, life, suggestion, why, declined, acted, reversals, askAgain, changed);
    }

    /** With its present rule among those that are not proposed again; what was not clear yet may be. */
    Entry withoutItsRule() {
        return required().clear() ? without(List.of(required().rule())) : this;
    }

    /** With all that it offers among what is not proposed again. */
    Entry withoutItsRules() {
        return without(required().offered().stream().map(Alternative::rule).toList());
    }

    private Entry without(List<Rule> rules) {
        Set<String> more = new LinkedHashSet<>(declined);
        rules.forEach(rule -> more.add(RuleShape.of(rule)));
        return new Entry(habit, life, suggestion, dismissal, List.copyOf(more), acted, reversals, askAgain, changed);
    }

    /** As if nothing had been suggested, but for the rules that were declined or failed before the present one. */
    Entry whatWasDeclined() {
        List<String> before = new ArrayList<>(declined);
        made().ifPresent(present -> present.offered().forEach(one -> before.remove(RuleShape.of(one.rule()))));
        return new Entry(habit, Life.BEGINNING, null, dismissal, before, 0, 0, null, null);
    }

    /**
     * A suggestion without the alternatives that failed, or look like one of those that a person declined; empty where its own
     * rule is one of these.
     */
    public Optional<Suggestion> newOf(Suggestion proposal) {
        return newOf(proposal, dismissal.allowsRevision());
    }

    Optional<Suggestion> newOf(Suggestion proposal, boolean alike) {
        Predicate<Rule> isNew = rule -> {
            String shape = RuleShape.of(rule);
            return !(alike ? Likeness.toAny(declined, shape) : declined.contains(shape));
        };
        return Optional.of(proposal).filter(one -> isNew.test(one.rule())).map(one -> one.offeringBesides(isNew));
    }

    Entry counted(int newActed, int newReversals) {
        return new Entry(habit, life, suggestion, dismissal, declined, newActed, newReversals, askAgain, changed);
    }

    Entry changedSince(Instant moment) {
        return new Entry(habit, life, suggestion, dismissal, declined, acted, reversals, askAgain, moment);
    }

    /** From when on its rule has not fitted what people do; empty while it does. */
    public Optional<Instant> changedSince() {
        return Optional.ofNullable(changed);
    }

    Entry askingAgain(Instant when) {
        return new Entry(habit, life, suggestion, dismissal, declined, acted, reversals, when, changed);
    }
}
