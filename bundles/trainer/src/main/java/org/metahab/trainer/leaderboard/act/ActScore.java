/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.act;

import java.util.ArrayList;
import java.util.List;
import org.metahab.meta.training.Calibration;

/**
 * How acting unasked would have gone in one home.
 *
 * @param days how many days it was watched
 * @param actions what people did and could have been spared
 * @param curve precision against recall by threshold, over the whole recording: what could be reached
 * @param policies with thresholds chosen by what was known before each moment: what would have been reached
 * @param promises by tenths of the probability of what was likeliest in each moment, how often it came true
 */
public record ActScore(
        double days, int actions, List<Point> curve, List<Outcome> policies, List<Calibration.Bin> promises) {

    public ActScore {
        curve = List.copyOf(curve);
        policies = List.copyOf(policies);
        promises = List.copyOf(promises);
    }

    /**
     * Acting from a fixed probability on.
     *
     * @param threshold the probability
     * @param fired how often it would have acted
     * @param right how often people did it themselves within ten minutes
     */
    public record Point(double threshold, int fired, int right) {}

    /**
     * Acting when it was right often enough before.
     *
     * @param precision how often it must have been right
     * @param ofHabit whether each class must have proved itself, rather than all together
     * @param fired how often it would have acted
     * @param right how often people did it themselves within ten minutes
     */
    public record Outcome(double precision, boolean ofHabit, int fired, int right) {}

    /** Both together, of the same thresholds and policies. */
    public ActScore and(ActScore other) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            Point mine = curve.get(i);
            Point others = other.curve.get(i);
            points.add(new Point(mine.threshold, mine.fired + others.fired, mine.right + others.right));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            Outcome mine = policies.get(i);
            Outcome others = other.policies.get(i);
            outcomes.add(
                    new Outcome(mine.precision, mine.ofHabit, mine.fired + others.fired, mine.right + others.right));
        }
        List<Calibration.Bin> bins = new ArrayList<>();
        for (int i = 0; i < promises.size(); i++) {
            bins.add(both(promises.get(i), other.promises.get(i)));
        }
        return new ActScore(days + other.days, actions + other.actions, points, outcomes, bins);
    }

    private static Calibration.Bin both(Calibration.Bin one, Calibration.Bin other) {
        int count = one.count() + other.count();
        double share = count == 0 ? 0 : (double) one.count() / count;
        return new Calibration.Bin(
                count,
                share * one.confidence() + (1 - share) * other.confidence(),
                share * one.accuracy() + (1 - share) * other.accuracy());
    }

    /**
     * The expected calibration error of the likeliest class of each moment.
     *
     * @param least only of moments in which it was at least so likely; a tenth, as {@code 0.1}
     */
    public double calibrationError(double least) {
        double error = 0;
        int count = 0;
        for (int bin = (int) Math.round(least * promises.size()); bin < promises.size(); bin++) {
            Calibration.Bin promised = promises.get(bin);
            error += promised.count() * Math.abs(promised.confidence() - promised.accuracy());
            count += promised.count();
        }
        return count == 0 ? 0 : error / count;
    }
}
