/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ClassLabels;
import org.metahab.habit.Situation;
import org.metahab.habit.candidate.Repertoire;
import org.metahab.habit.foresight.Forecast;

/**
 * Would they do this now? How likely people do each thing within the next ten minutes, given that they have not done it until
 * now: a hazard in discrete time, by logistic regression over what became of earlier moments like this one. Ten minutes after
 * each moment that it was asked about it learns what was done in them; nothing that it says depends on anything later.
 *
 * <p>It abstains, with 0, from what people did less than {@value #LEAST_EXAMPLES} times and from what is so already.
 *
 * <p>The cost of a moment grows with the number of classes, not with history; memory with the number of classes only. At most
 * {@value #MOST_PENDING} moments within ten minutes are learnt from. The same moments and actions give the same probabilities.
 * For one thread at a time.
 */
public final class DueEstimator {

    /** People do it within that time. */
    public static final Duration WITHIN = Duration.ofMinutes(10);

    /** What was done less often is not spoken of. */
    public static final int LEAST_EXAMPLES = 3;

    private static final int MOST_PENDING = 128;
    private static final double FAINT = 1e-4;
    private static final int AT_STATISTICS = 3;
    private static final int COUNT = AT_STATISTICS + DueStatistics.COUNT;

    private final ClassLabels labels = new ClassLabels();
    private final Glances glances = new Glances(labels);
    private final DueStatistics statistics = new DueStatistics();
    private final DueWeights starts;
    private final DueWeights others;
    private final List<Integer> examples = new ArrayList<>();
    private final Deque<Pending> pending = new ArrayDeque<>();

    private DueEstimator(DuePrior prior) {
        starts = new DueWeights(prior.starts());
        others = new DueWeights(prior.others());
    }

    /** One that goes by what it has counted alone; to be asked by {@link #estimate(Situation)}. */
    public static DueEstimator alone() {
        return new DueEstimator(DuePrior.ALONE);
    }

    /** One that is told what is likely next; to be asked by {@link #estimate(Situation, Forecast)}. */
    public static DueEstimator withRanking() {
        return new DueEstimator(DuePrior.WITH_RANKING);
    }

    /** A moment whose ten minutes are not over. */
    private record Pending(Glance moment, float[] numbers, BitSet done) {}

    /**
     * How likely people do what they did before. Moments and actions come in their order.
     *
     * @return probabilities, 0 where it abstains
     */
    public Forecast estimate(Situation situation) {
        return estimate(situation, Forecast.NOTHING);
    }

    /**
     * The same by the help of a ranking.
     *
     * @param next what is likely next, by shares of the sum of its scores
     */
    public Forecast estimate(Situation situation, Forecast next) {
        advance(situation.at().toInstant());
        Glance moment = glances.at(situation);
        float[] numbers = describe(moment, next);
        if (pending.size() < MOST_PENDING) {
            pending.addLast(new Pending(moment, numbers, new BitSet()));
        }
        float[] probabilities = new float[labels.size()];
        for (int label = 0; label < probabilities.length; label++) {
            if (examples.get(label) >= LEAST_EXAMPLES && moment.possible().get(label)) {
                probabilities[label] = (float) weights(moment, label).probability(numbers, label * COUNT, label);
            }
        }
        return new Forecast(labels.classes(), probabilities);
    }

    private float[] describe(Glance moment, Forecast next) {
        float[] numbers = new float[labels.size() * COUNT];
        float hazard = (float) Math.log(statistics.anything(moment));
        List<Counts> shared = statistics.shared(moment);
        for (int label = 0; label < labels.size(); label++) {
            int at = label * COUNT;
            numbers[at] = 1;
            numbers[at + 1] = next.scores().length > 0 ? (float) Math.log(FAINT) : 0;
            numbers[at + 2] = hazard;
            statistics.describe(moment, shared, label, numbers, at + AT_STATISTICS);
        }
        Forecast shares = next.shares();
        for (int i = 0; i < shares.scores().length; i++) {
            int label = labels.label(shares.classes().get(i));
            if (label >= 0) {
                numbers[label * COUNT + 1] = (float) Math.log(FAINT + shares.scores()[i]);
            }
        }
        return numbers;
    }

    private DueWeights weights(Glance moment, int label) {
        return moment.fresh().get(label) ? starts : others;
    }

    /** People did that. */
    public void acted(ActionClass action, Instant at) {
        advance(at);
        if (labels.label(action) < 0 && labels.size() >= Repertoire.MOST) {
            return;
        }
        int label = labels.learn(action);
        if (label == examples.size()) {
            examples.add(0);
        }
        examples.set(label, examples.get(label) + 1);
        for (Pending one : pending) {
            one.done().set(label, one.done().get(label) || one.moment().at() <= at.toEpochMilli());
        }
        glances.acted(label, at);
    }

    /** Something else did that before people could; so the moments before it tell nothing of it. */
    public void spared(ActionClass action) {
        int label = labels.label(action);
        if (label >= 0) {
            pending.forEach(one -> one.moment().possible().clear(label));
        }
    }

    /** What people do from now on tells nothing of the moments before. */
    public void interrupt() {
        pending.clear();
    }

    private void advance(Instant now) {
        long over = now.minus(WITHIN).toEpochMilli();
        while (!pending.isEmpty() && pending.getFirst().moment().at() < over) {
            settle(pending.removeFirst());
        }
    }

    private void settle(Pending past) {
        Glance moment = past.moment();
        BitSet possible = moment.possible();
        for (int label = possible.nextSetBit(0); label >= 0; label = possible.nextSetBit(label + 1)) {
            weights(moment, label)
                    .learn(past.numbers(), label * COUNT, label, past.done().get(label));
        }
        statistics.settle(moment, past.done());
    }

    /** What speaks for and against it in a moment, what changes the odds most first; nothing of what is not known. */
    public List<Ground> grounds(Situation situation, ActionClass action) {
        int label = labels.label(action);
        if (label < 0) {
            return List.of();
        }
        Glance moment = glances.at(situation);
        List<Counts> shared = statistics.shared(moment);
        List<Counts> counts = statistics.of(moment, shared, label);
        float[] numbers = new float[DueStatistics.COUNT];
        statistics.describe(moment, shared, label, numbers, 0);
        List<Ground> grounds = new ArrayList<>();
        for (Ground.Kind kind : Ground.Kind.values()) {
            int place = kind.ordinal();
            double part = weights(moment, label).part(numbers[1 + place], AT_STATISTICS + 1 + place);
            Cue cue =
                    place < Cue.COUNT ? moment.cues().get(place) : moment.cues().get(0);
            Counts ofKind = counts.get(place);
            grounds.add(new Ground(
                    kind, cue.what(), cue.further(), ofKind.possible(label), ofKind.due(label), Math.exp(part)));
        }
        grounds.sort((a, b) -> Double.compare(Math.abs(Math.log(b.odds())), Math.abs(Math.log(a.odds()))));
        return grounds;
    }
}
