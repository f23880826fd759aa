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
 * besides, of which a person may {@link Suggestions#choose choose} one. Where only what sets the habit off is clear yet, it asks
 * for that, and an acceptance lets it wait until the rest is clear, too.
 *
 * @param id short and unique in this home; what people type to answer
 * @param habit the habit's id
 * @param offered the rules that it offers, not empty: number 1 is its own, which an acceptance installs, then the likeliest first
 * @param clear whether it is clear when its rule is to act; otherwise only what sets it off is
 * @param stage what became of it
 * @param since when it came to that stage
 * @param reason what the person said when declining or undoing, or why it was paused; may be empty
 */
public record Suggestion(
        String id, String habit, List<Alternative> offered, boolean clear, Stage stage, Instant since, String reason) {

    private static final String UNCLEAR =
            "Only what sets it off is clear yet: if you accept it, it acts once the rest is clear, too.";
    private static final String CONFIRMED = "It acts once it is clear when.";

    /** @throws IllegalArgumentException when it offers nothing */
    public Suggestion {
        if (offered.isEmpty()) {
            throw new IllegalArgumentException("Suggestion " + id + " offers nothing");
        }
        offered = List.copyOf(offered);
    }

    /** One of which it is clear when its rule is to act. */
    public Suggestion(String id, String habit, List<Alternative> offered, Stage stage, Instant since, String reason) {
        this(id, habit, offered, true, stage, since, reason);
    }

    private Alternative own() {
        return offered.get(0);
    }

    /** What would happen and why, for people. */
    public String sentence() {
        return own().sentence();
    }

    /** The examples it rests on, oldest first. */
    public List<Evidence> evidence() {
        return own().evidence();
    }

    /** When the pattern did not hold, oldest first. */
    public List<Evidence> exceptions() {
        return own().exceptions();
    }

    /** Probability that the rule does what the person wants when it acts, in [0, 1]. */
    public double confidence() {
        return own().confidence();
    }

    /** How the rule would have done so far. */
    public Backtest backtest() {
        return own().backtest();
    }

    /** How far the rule and the learner say the same. */
    public Agreement agreement() {
        return own().agreement();
    }

    /** The rule that an acceptance installs. */
    public Rule rule() {
        return own().rule();
    }

    /** Other rules that may be meant instead; number 2 is the first of them. */
    public List<Alternative> alternatives() {
        return offered.subList(1, offered.size());
    }

    /** What people are told besides while it is not clear when its rule is to act; empty otherwise. */
    public String remark() {
        return clear ? "" : stage == Stage.CONFIRMED ? CONFIRMED : UNCLEAR;
    }

    /** What is put to people in one text: the sentence, or which of several is meant, with their numbers; and the remark. */
    public String question() {
        if (alternatives().isEmpty()) {
            return (sentence() + ' ' + remark()).strip();
        }
        StringBuilder question = new StringBuilder("1. ").append(sentence());
        for (int i = 1; i < offered.size(); i++) {
            question.append(" Or ")
                    .append(i + 1)
                    .append(". ")
                    .append(offered.get(i).sentence());
        }
        return question.append(' ').append(remark()).toString().strip();
    }

    /** Who did what it rests on, and how often. */
    public People people() {
        return People.of(evidence().stream().map(Evidence::who).toList());
    }

    /** The same suggestion at another stage. */
    public Suggestion at(Stage newStage, Instant when, String newReason) {
        return new Suggestion(id, habit, offered, clear, newStage, when, newReason);
    }

    /**
     * The same suggestion with another of its rules in the place of the first one, which takes that one's place.
     *
     * @param number of the rule, 1 for the first one
     * @throws IllegalArgumentException when it offers none of that number; the message says how many it offers
     */
    public Suggestion choosing(int number) {
        if (number < 1 || number > offered.size()) {
            throw new IllegalArgumentException(
                    offered.size() == 1
                            ? "Suggestion " + id + " offers one rule only, so there is no number " + number
                            : "Suggestion " + id + " offers rules 1 to " + offered.size() + ", not " + number);
        }
        List<Alternative> reordered = new ArrayList<>(offered);
        reordered.set(0, offered.get(number - 1));
        reordered.set(number - 1, own());
        return with(reordered);
    }

    /** The same suggestion with another rule of its own; what it offers besides stays. */
    public Suggestion withOwn(Alternative likeliest) {
        List<Alternative> renewed = new ArrayList<>(offered);
        renewed.set(0, likeliest);
        return with(renewed);
    }

    /** The same suggestion, with nothing left open about when its rule is to act. */
    public Suggestion cleared() {
        return new Suggestion(id, habit, offered, stage, since, reason);
    }

    /** The same suggestion with only some of its alternatives. */
    public Suggestion offeringBesides(Predicate<Rule> which) {
        List<Alternative> left = new ArrayList<>(List.of(own()));
        alternatives().stream().filter(one -> which.test(one.rule())).forEach(left::add);
        return with(left);
    }

    /** The same suggestion without some of its evidence; what it says names nobody where some is gone. */
    public Suggestion without(Predicate<Evidence> gone) {
        return with(offered.stream().map(one -> one.without(gone)).toList());
    }

    private Suggestion with(List<Alternative> others) {
        return new Suggestion(id, habit, others, clear, stage, since, reason);
    }
}
