/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.metahab.hub.rule.Rule;

/**
 * An automation that the hub proposes, with its reasons. Where few examples leave open which rule is meant, it offers others
 * besides, of which a person may {@link Suggestions#choose choose} one.
 *
 * @param id short and unique in this home; what people type to answer
 * @param habit the habit's id
 * @param sentence what would happen and why, for people
 * @param evidence the examples it rests on, oldest first
 * @param exceptions when the pattern did not hold, oldest first
 * @param confidence probability that the rule does what the person wants when it acts, in [0, 1]
 * @param backtest how the rule would have done so far
 * @param agreement how far the rule and the learner say the same
 * @param rule the rule that an acceptance installs
 * @param stage what became of it
 * @param since when it came to that stage
 * @param reason what the person said when declining or undoing, or why it was paused; may be empty
 * @param alternatives other rules that may be meant instead, the likeliest first; number 2 is the first of them
 */
public record Suggestion(
        String id,
        String habit,
        String sentence,
        List<Evidence> evidence,
        List<Evidence> exceptions,
        double confidence,
        Backtest backtest,
        Agreement agreement,
        Rule rule,
        Stage stage,
        Instant since,
        String reason,
        List<Alternative> alternatives) {

    public Suggestion {
        evidence = List.copyOf(evidence);
        exceptions = List.copyOf(exceptions);
        alternatives = List.copyOf(alternatives);
    }

    /** One that offers a single rule. */
    public Suggestion(
            String id,
            String habit,
            String sentence,
            List<Evidence> evidence,
            List<Evidence> exceptions,
            double confidence,
            Backtest backtest,
            Agreement agreement,
            Rule rule,
            Stage stage,
            Instant since,
            String reason) {
        this(
                id,
                habit,
                sentence,
                evidence,
                exceptions,
                confidence,
                backtest,
                agreement,
                rule,
                stage,
                since,
                reason,
                List.of());
    }

    /**
     * One that offers these rules.
     *
     * @param offered the likeliest first; not empty
     */
    public static Suggestion offering(
            List<Alternative> offered, String id, String habit, Stage stage, Instant since, String reason) {
        Alternative first = offered.get(0);
        return new Suggestion(
                id,
                habit,
                first.sentence(),
                first.evidence(),
                first.exceptions(),
                first.confidence(),
                first.backtest(),
                first.agreement(),
                first.rule(),
                stage,
                since,
                reason,
                offered.subList(1, offered.size()));
    }

    /** All that it offers, each with its rule; number 1, what an acceptance installs, first. */
    public List<Alternative> offered() {
        List<Alternative> offered = new ArrayList<>();
        offered.add(new Alternative(sentence, evidence, exceptions, confidence, backtest, agreement, rule));
        offered.addAll(alternatives);
        return offered;
    }

    /** What is put to people in one text: the sentence, or which of several is meant, with their numbers. */
    public String question() {
        if (alternatives.isEmpty()) {
            return sentence;
        }
        StringBuilder question = new StringBuilder("1. ").append(sentence);
        for (int i = 0; i < alternatives.size(); i++) {
            question.append(" Or ")
                    .append(i + 2)
                    .append(". ")
                    .append(alternatives.get(i).sentence());
        }
        return question.toString();
    }

    /** Who did what it rests on, and how often. */
    public People people() {
        return People.of(evidence.stream().map(Evidence::who).toList());
    }

    /** The same suggestion at another stage. */
    public Suggestion at(Stage newStage, Instant when, String newReason) {
        return offering(offered(), id, habit, newStage, when, newReason);
    }

    /**
     * The same suggestion with another of its rules in the place of the first one, which takes that one's place.
     *
     * @param number of the rule, 1 for the first one
     * @throws IllegalArgumentException when it offers none of that number; the message says how many it offers
     */
    public Suggestion choosing(int number) {
        List<Alternative> offered = offered();
        if (number < 1 || number > offered.size()) {
            throw new IllegalArgumentException(
                    offered.size() == 1
                            ? "Suggestion " + id + " offers one rule only, so there is no number " + number
                            : "Suggestion " + id + " offers rules 1 to " + offered.size() + ", not " + number);
        }
        Alternative chosen = offered.get(number - 1);
        offered.set(number - 1, offered.get(0));
        offered.set(0, chosen);
        return with(offered);
    }

    /** The same suggestion with only some of its alternatives. */
    public Suggestion offeringBesides(Predicate<Rule> which) {
        List<Alternative> left = new ArrayList<>(alternatives);
        left.removeIf(one -> !which.test(one.rule()));
        left.add(0, offered().get(0));
        return with(left);
    }

    /** The same suggestion without some of its evidence; what it says names nobody where some is gone. */
    public Suggestion without(Predicate<Evidence> gone) {
        return with(offered().stream().map(one -> one.without(gone)).toList());
    }

    private Suggestion with(List<Alternative> offered) {
        return offering(offered, id, habit, stage, since, reason);
    }
}
