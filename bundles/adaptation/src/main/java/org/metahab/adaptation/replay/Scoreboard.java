/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.ArrayList;
import java.util.List;

/** Adds up one method's scores. */
final class Scoreboard {

    private static final int[] EXAMPLES = {0, 1, 2, 3, 5, 10};

    private final String method;
    private final Tally all = new Tally();
    private final Tally known = new Tally();
    private final Tally starts = new Tally();
    private final Tally[] byExamples = new Tally[EXAMPLES.length];

    Scoreboard(String method) {
        this.method = method;
        for (int i = 0; i < EXAMPLES.length; i++) {
            byExamples[i] = new Tally();
        }
    }

    /**
     * @param label what people did; as many as there are scores if it was new
     * @param examples how often they had done it before
     * @param start whether it was a fresh start
     */
    void add(float[] scores, int label, int examples, boolean start) {
        int rank = rank(scores, label);
        all.add(rank);
        if (examples > 0) {
            known.add(rank);
        }
        if (start) {
            starts.add(rank);
        }
        for (int i = 0; i < EXAMPLES.length; i++) {
            if (EXAMPLES[i] == examples) {
                byExamples[i].add(rank);
            }
        }
    }

    MethodScore score() {
        List<MethodScore.ByExamples> scores = new ArrayList<>();
        for (int i = 0; i < EXAMPLES.length; i++) {
            scores.add(new MethodScore.ByExamples(EXAMPLES[i], byExamples[i].score()));
        }
        return new MethodScore(method, all.score(), known.score(), starts.score(), scores);
    }

    /** The rank from 1, those with lower labels before equals; 0 for what was not known. */
    static int rank(float[] scores, int label) {
        if (label >= scores.length) {
            return 0;
        }
        int rank = 1;
        for (int other = 0; other < scores.length; other++) {
            boolean before = scores[other] > scores[label] || scores[other] == scores[label] && other < label;
            rank += before ? 1 : 0;
        }
        return rank;
    }

    private static final class Tally {
        private int actions;
        private int first;
        private int third;
        private double reciprocal;

        void add(int rank) {
            actions++;
            first += rank == 1 ? 1 : 0;
            third += rank >= 1 && rank <= 3 ? 1 : 0;
            reciprocal += rank == 0 ? 0 : 1.0 / rank;
        }

        Score score() {
            return new Score(actions, share(first), share(third), share(reciprocal));
        }

        private double share(double sum) {
            return actions == 0 ? 0 : Rounding.toFourPlaces(sum / actions);
        }
    }
}
