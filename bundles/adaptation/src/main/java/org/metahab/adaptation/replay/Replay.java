/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.engine.AdaptationEngine;
import org.metahab.adaptation.internal.pattern.Backtester;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.habit.recording.ImportReport;

/**
 * Lives through a recorded home again: the same attribution, learning and adaptation as on a hub, on a clock that the
 * recording moves. Each action is first foreseen, then learnt from. Suggestions are not answered; how their rules would
 * have done on the days that follow is judged at the end. The same recording, options and learner give the same report.
 */
public final class Replay {

    private final AdaptationOptions options;
    private final HabitLearner learner;

    /** @param options how careful to be; how many suggestions may wait for an answer is not limited here */
    public Replay(AdaptationOptions options, HabitLearner learner) {
        this.options = options;
        this.learner = learner;
    }

    /**
     * Replays a recording from its start to its end, on the caller's thread.
     *
     * @throws IOException when the recording cannot be read
     */
    public ReplayReport run(HomeRecording recording, ReplayListener listener) throws IOException {
        Onlooker onlooker =
                new Onlooker(options, learner, recording.items(), recording::item, recording.zone(), listener);
        ImportReport reading = recording.read(onlooker::accept, done -> listener.onProgress(done, recording.rows()));
        onlooker.end();
        AdaptationEngine engine = onlooker.engine();
        List<SuggestionOutcome> outcomes = outcomes(onlooker, recording);
        return new ReplayReport(
                recording.name(),
                recording.actions().name(),
                learner.origin(),
                recording.items().size(),
                engine.model().timeline().days().size(),
                engine.model().records().size(),
                reading,
                engine.model().counts(),
                onlooker.watch().scores(),
                outcomes,
                judge(outcomes),
                asked(onlooker, recording),
                unsuggested(engine));
    }

    /**
     * Replays a recording, and tells what the rules that were suggested before a moment would have done after it.
     *
     * @throws IOException when the recording cannot be read
     */
    public List<RuleOutcome> rules(HomeRecording recording, Instant cut) throws IOException {
        Onlooker onlooker = new Onlooker(options, learner, recording.items(), recording::item, recording.zone());
        recording.read(onlooker::accept, done -> {});
        onlooker.end();
        Backtester backtester = onlooker.engine().backtester();
        List<RuleOutcome> outcomes = new ArrayList<>();
        onlooker.watch().proposals().forEach((suggestion, proposal) -> {
            if (suggestion.since().isBefore(cut)) {
                outcomes.add(new RuleOutcome(
                        suggestion.habit(),
                        suggestion.sentence(),
                        backtester.tryOut(proposal.pattern(), cut).firings().stream()
                                .map(firing -> new RuleOutcome.Firing(
                                        firing.at().time(), firing.isRight() ? firing.actedAt() : 0))
                                .toList()));
            }
        });
        return outcomes;
    }

    private static List<ReplayReport.Unsuggested> unsuggested(AdaptationEngine engine) {
        return engine.habits().stream()
                .filter(habit -> habit.stage() == Stage.OBSERVED || habit.stage() == Stage.EMERGING)
                .map(habit -> new ReplayReport.Unsuggested(habit.id(), habit.examples(), habit.explanation()))
                .toList();
    }

    private static List<ReplayReport.Asked> asked(Onlooker onlooker, HomeRecording recording) {
        List<ReplayReport.Asked> asked = new ArrayList<>();
        onlooker.watch()
                .reasons()
                .forEach((suggestion, examples) -> asked.add(new ReplayReport.Asked(
                        at(suggestion, recording), suggestion.habit(), examples, suggestion.question())));
        return asked;
    }

    private static String at(Suggestion suggestion, HomeRecording recording) {
        return LocalDateTime.ofInstant(suggestion.since(), recording.zone())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static List<SuggestionOutcome> outcomes(Onlooker onlooker, HomeRecording recording) {
        List<SuggestionOutcome> outcomes = new ArrayList<>();
        onlooker.later()
                .forEach((suggestion, later) -> outcomes.add(outcome(
                        suggestion, later.examples(), later.trial().toBacktest(), later.agreement(), recording)));
        return outcomes;
    }

    private static SuggestionOutcome outcome(
            Suggestion suggestion, int examples, Backtest later, Agreement agreement, HomeRecording recording) {
        return new SuggestionOutcome(
                suggestion.id(),
                at(suggestion, recording),
                suggestion.habit(),
                examples,
                suggestion.sentence(),
                suggestion.evidence().stream().map(Evidence::text).toList(),
                suggestion.exceptions().stream().map(Evidence::text).toList(),
                Rounding.toFourPlaces(suggestion.confidence()),
                suggestion.backtest().right(),
                suggestion.backtest().unwanted(),
                later.right(),
                later.unwanted(),
                later.missed(),
                agreement);
    }

    private static ReplayReport.Judged judge(List<SuggestionOutcome> outcomes) {
        int acted = 0;
        int falseOnes = 0;
        int right = 0;
        int unwanted = 0;
        Agreement agreement = Agreement.NONE;
        for (SuggestionOutcome outcome : outcomes) {
            acted += outcome.laterRight() + outcome.laterUnwanted() > 0 ? 1 : 0;
            falseOnes += outcome.isFalse() ? 1 : 0;
            right += outcome.laterRight();
            unwanted += outcome.laterUnwanted();
            agreement = agreement.plus(outcome.laterAgreement());
        }
        double precision = right == 0 ? 0 : (double) right / (right + unwanted);
        return new ReplayReport.Judged(
                outcomes.size(), acted, falseOnes, right, unwanted, Rounding.toFourPlaces(precision), agreement);
    }
}
