/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.metahab.habit.foresight.Foreseen;
import org.metahab.meta.training.Calibration;

/**
 * Everything that is told of how well actions were foreseen.
 *
 * @param all over all actions; what was not thought of counts as missed, as does what was done for the first time by
 *     methods that never think of such
 * @param known over actions that had been done before
 * @param withNew over all actions, with all that was never done before as one outcome, something new; right for what was
 *     done for the first time
 * @param starts over fresh starts
 * @param knownStarts over fresh starts that had been done before
 * @param startsWithNew over fresh starts, with something new as one outcome
 * @param early over the first {@value #EARLY} actions of each home that had been done before
 * @param byExamples by how often the same had been done before
 * @param amongDone over actions that had been done before, ranked among what had been done before only
 * @param startsAmongDone the same over fresh starts
 * @param byExamplesAmongDone the same by how often the same had been done before
 * @param calibrationError expected calibration error of the likeliest class, over all actions
 * @param reliability what it is made of, by tenths of confidence
 * @param curve by how much had happened in the home before
 */
public record Summary(
        Accuracy all,
        Accuracy known,
        Accuracy withNew,
        Accuracy starts,
        Accuracy knownStarts,
        Accuracy startsWithNew,
        Accuracy early,
        List<ByExamples> byExamples,
        Accuracy amongDone,
        Accuracy startsAmongDone,
        List<ByExamples> byExamplesAmongDone,
        double calibrationError,
        List<Calibration.Bin> reliability,
        List<Stretch> curve) {

    /** The k of k-shot: after so many examples of a class it is judged how well it is foreseen. */
    public static final List<Integer> EXAMPLES = List.of(0, 1, 2, 3, 5, 10);

    static final int EARLY = 20;

    private static final int[] STRETCHES = {0, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000};

    public Summary {
        byExamples = List.copyOf(byExamples);
        byExamplesAmongDone = List.copyOf(byExamplesAmongDone);
        reliability = List.copyOf(reliability);
        curve = List.copyOf(curve);
    }

    /** Actions that had been done so often before. */
    public record ByExamples(int examples, Accuracy accuracy) {}

    /** Actions that came after {@code from} others, and before the {@code until}th. */
    public record Stretch(int from, int until, double hit1) {}

    /** Sums up several runs; a mean over their seeds. */
    public static Summary of(Collection<Sample> samples) {
        Calibration calibration = new Calibration();
        samples.forEach(
                sample -> sample.foreseen().forEach(action -> calibration.add(action.confidence(), action.isHit())));
        List<Sample> withNew = mapped(samples, foreseen -> foreseen.map(Foreseen::withNew));
        List<Sample> amongDone = mapped(samples, foreseen -> foreseen.filter(action -> action.examples() > 0)
                .map(Foreseen::amongDone));
        return new Summary(
                Bootstrap.accuracy(samples, action -> true),
                Bootstrap.accuracy(samples, action -> action.examples() > 0),
                Bootstrap.accuracy(withNew, action -> true),
                Bootstrap.accuracy(samples, Foreseen::start),
                Bootstrap.accuracy(samples, action -> action.start() && action.examples() > 0),
                Bootstrap.accuracy(withNew, Foreseen::start),
                Bootstrap.accuracy(early(samples), action -> true),
                byExamples(samples),
                Bootstrap.accuracy(amongDone, action -> true),
                Bootstrap.accuracy(amongDone, Foreseen::start),
                byExamples(amongDone),
                Estimate.round(calibration.error()),
                calibration.bins(),
                curve(samples));
    }

    private static List<ByExamples> byExamples(Collection<Sample> samples) {
        List<ByExamples> all = new ArrayList<>();
        for (int examples : EXAMPLES) {
            all.add(new ByExamples(examples, Bootstrap.accuracy(samples, action -> action.examples() == examples)));
        }
        return all;
    }

    private static List<Sample> early(Collection<Sample> samples) {
        return mapped(samples, foreseen -> foreseen.filter(action -> action.examples() > 0)
                .limit(EARLY));
    }

    private static List<Sample> mapped(Collection<Sample> samples, UnaryOperator<Stream<Foreseen>> change) {
        return samples.stream()
                .map(sample -> new Sample(
                        sample.home(),
                        sample.seed(),
                        change.apply(sample.foreseen().stream()).toList()))
                .toList();
    }

    private static List<Stretch> curve(Collection<Sample> samples) {
        List<Stretch> curve = new ArrayList<>();
        for (int i = 0; i + 1 < STRETCHES.length; i++) {
            int from = STRETCHES[i];
            int until = STRETCHES[i + 1];
            Predicate<Foreseen> within = action -> action.index() >= from && action.index() < until;
            List<Foreseen> some = samples.stream()
                    .flatMap(sample -> sample.foreseen().stream())
                    .filter(within)
                    .toList();
            if (!some.isEmpty()) {
                double hits = some.stream().filter(Foreseen::isHit).count();
                curve.add(new Stretch(from, until, Estimate.round(hits / some.size())));
            }
        }
        return curve;
    }
}
