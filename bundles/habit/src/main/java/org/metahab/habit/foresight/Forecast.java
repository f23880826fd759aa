/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.foresight;

import java.util.List;
import java.util.Set;
import org.metahab.habit.ActionClass;

/**
 * What people may do next.
 *
 * @param classes what is thought possible, each once
 * @param scores of each of them, in the same order; at least 0, the higher the likelier. Not to be changed
 */
public record Forecast(List<ActionClass> classes, float[] scores) {

    /** Nothing is known yet. */
    public static final Forecast NOTHING = new Forecast(List.of(), new float[0]);

    /** @throws IllegalArgumentException when there are not as many scores as classes */
    public Forecast {
        if (classes.size() != scores.length) {
            throw new IllegalArgumentException(classes.size() + " classes, but " + scores.length + " scores");
        }
    }

    /** The rank of a class, from 1; of equals the first comes first. 0 when it was not thought of. */
    public int rank(ActionClass action) {
        int place = classes.indexOf(action);
        if (place < 0) {
            return 0;
        }
        int rank = 1;
        for (int other = 0; other < scores.length; other++) {
            boolean before = scores[other] > scores[place] || scores[other] == scores[place] && other < place;
            rank += before ? 1 : 0;
        }
        return rank;
    }

    /**
     * The rank of a class when all that was never done before is one outcome, something new, with the sum of its scores;
     * of equals something new comes last. 0 when it was not thought of.
     *
     * @param done what was done before; the rank of a class that is not among them is that of something new
     */
    public int rankWithNew(ActionClass action, Set<ActionClass> done) {
        double fresh = 0;
        for (int other = 0; other < scores.length; other++) {
            fresh += done.contains(classes.get(other)) ? 0 : scores[other];
        }
        if (done.contains(action)) {
            int rank = rankAmong(action, done);
            return rank > 0 && fresh > scores[classes.indexOf(action)] ? rank + 1 : rank;
        }
        if (fresh == 0) {
            return 0;
        }
        int rank = 1;
        for (int other = 0; other < scores.length; other++) {
            rank += done.contains(classes.get(other)) && scores[other] >= fresh ? 1 : 0;
        }
        return rank;
    }

    /**
     * The rank of a class among those that were done before; of equals the first comes first. 0 when it was not thought of,
     * or never done.
     *
     * @param done what was done before
     */
    public int rankAmong(ActionClass action, Set<ActionClass> done) {
        int place = classes.indexOf(action);
        if (place < 0 || !done.contains(action)) {
            return 0;
        }
        int rank = 1;
        for (int other = 0; other < scores.length; other++) {
            boolean before = scores[other] > scores[place] || scores[other] == scores[place] && other < place;
            rank += before && done.contains(classes.get(other)) ? 1 : 0;
        }
        return rank;
    }

    /**
     * The likeliest; of equals the first.
     *
     * @throws java.util.NoSuchElementException when nothing was thought of
     */
    public ActionClass likeliest() {
        int best = 0;
        for (int other = 1; other < scores.length; other++) {
            best = scores[other] > scores[best] ? other : best;
        }
        return classes.stream().skip(best).findFirst().orElseThrow();
    }

    /** The probability of the likeliest: its share of all scores; 0 when none is above 0. */
    public double confidence() {
        double sum = 0;
        double most = 0;
        for (float score : scores) {
            sum += score;
            most = Math.max(most, score);
        }
        return sum > 0 ? most / sum : 0;
    }

    /** The same as shares of the sum of all scores; as it is when none is above 0. */
    public Forecast shares() {
        float sum = 0;
        for (float score : scores) {
            sum += score;
        }
        if (sum <= 0) {
            return this;
        }
        float[] shares = scores.clone();
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return new Forecast(classes, shares);
    }
}
