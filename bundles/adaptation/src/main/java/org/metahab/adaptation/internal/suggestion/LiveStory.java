/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.LiveMoment;
import org.metahab.adaptation.People;
import org.metahab.habit.ActionClass;
import org.metahab.habit.due.DueProof;
import org.metahab.habit.due.DueTrial;
import org.metahab.habit.due.Ground;

/** Tells in plain English what a live habit is, and why it expected what when. */
public final class LiveStory {

    private static final int TOLD = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ENGLISH);

    private final ActionClass action;
    private final ZoneId zone;
    private final BiFunction<ActionClass, Instant, String> who;
    private final UnaryOperator<String> labels;

    /**
     * @param who names whoever did it then; empty where nobody knows
     * @param labels what people call items
     */
    public LiveStory(
            ActionClass action,
            ZoneId zone,
            BiFunction<ActionClass, Instant, String> who,
            UnaryOperator<String> labels) {
        this.action = action;
        this.zone = zone;
        this.who = who;
        this.labels = labels;
    }

    /** What the rule is called. */
    String name() {
        return what(action) + " when you are about to";
    }

    /** What would happen, and why; names whoever did it each time. */
    String sentence(DueProof proof) {
        List<String> names = proof.trials().stream()
                .flatMap(trial -> trial.actedAt().stream())
                .map(at -> who.apply(action, at))
                .toList();
        return sentence(proof, People.of(names).only().orElse("you"));
    }

    /** The same without a name. */
    String nameless(DueProof proof) {
        return sentence(proof, "you");
    }

    private String sentence(DueProof proof, String somebody) {
        String verb = somebody.equals("you") ? "you are" : somebody + " is";
        return String.format(
                Locale.ROOT,
                "%s when MetaHAB is sure that %s about to? It expected that, at %.0f %% or more within ten minutes, and was right"
                        + " %d of %d times, on %d days. No single trigger or time explains it, so the rule follows what was learnt",
                what(action),
                verb,
                100 * proof.threshold(),
                proof.right(),
                proof.trials().size(),
                proof.days(zone));
    }

    /** The latest times that it came true, or did not. */
    List<Evidence> evidence(DueProof proof, DueTrial.Outcome outcome) {
        List<Evidence> told = proof.trials().stream()
                .filter(trial -> trial.outcome() == outcome)
                .map(trial -> new Evidence(
                        trial.actedAt().orElse(trial.at()),
                        trial.actedAt().map(at -> who.apply(action, at)).orElse(""),
                        moment(trial).text()))
                .toList();
        return told.subList(Math.max(0, told.size() - TOLD), told.size());
    }

    /** A moment in which it was expected. */
    public LiveMoment moment(DueTrial trial) {
        String text = String.format(
                Locale.ROOT,
                "%s: %.0f %% sure%s; %s",
                TIME.format(trial.at().atZone(zone)),
                100 * trial.probability(),
                reasons(trial.grounds()),
                cameOf(trial));
        return new LiveMoment(trial.at(), trial.probability(), outcome(trial), text);
    }

    private static LiveMoment.Outcome outcome(DueTrial trial) {
        return switch (trial.outcome()) {
            case OPEN -> LiveMoment.Outcome.OPEN;
            case RIGHT -> LiveMoment.Outcome.RIGHT;
            case WRONG -> LiveMoment.Outcome.UNWANTED;
            case SPARED -> LiveMoment.Outcome.ACTED;
        };
    }

    private String cameOf(DueTrial trial) {
        Optional<Instant> at = trial.actedAt();
        return switch (trial.outcome()) {
            case OPEN -> "the ten minutes are not over";
            case RIGHT ->
                what(action)
                        + at.map(when -> by(who.apply(action, when)) + " "
                                        + Duration.between(trial.at(), when).toSeconds() + " s later")
                                .orElse("");
            case WRONG -> "nobody wanted " + what(action);
            case SPARED -> "a rule did it";
        };
    }

    private static String by(String person) {
        return person.isEmpty() ? "" : " by " + person;
    }

    private String reasons(List<Ground> grounds) {
        return grounds.isEmpty()
                ? ""
                : grounds.stream().map(this::reason).collect(Collectors.joining(", ", ", as people did it ", ""));
    }

    private String reason(Ground ground) {
        String common =
                switch (ground.kind()) {
                    case ACTIVITY -> "with as much going on";
                    case HALF_HOUR -> "in this half hour of the day";
                    case PART_OF_DAY -> "in this part of such a day";
                    case ACTION -> "so long after" + last(ground.what());
                    case SENSOR -> "so long after" + became(ground.what());
                    case ACTION_AND_SENSOR -> "so long after" + last(ground.what()) + " and" + became(ground.further());
                    case TWO_ACTIONS -> "so long after" + last(ground.further()) + " and then" + last(ground.what());
                    case SPAN -> "with " + labels.apply(action.item()) + " as long in its state";
                    case RETURN -> "as long after the last time";
                };
        return "in " + ground.done() + " of " + ground.moments() + " moments " + common;
    }

    private String last(Optional<ActionClass> done) {
        return done.map(it -> " " + what(it)).orElse(" nothing");
    }

    private String became(Optional<ActionClass> state) {
        return state.map(it -> " " + labels.apply(it.item()) + " became " + it.bucket())
                .orElse(" nothing");
    }

    private String what(ActionClass some) {
        return labels.apply(some.item()) + " " + some.bucket();
    }
}
