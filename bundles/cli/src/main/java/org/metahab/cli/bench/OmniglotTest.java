/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;
import org.metahab.meta.Prediction;

/**
 * Lake's 20 runs of 20-way one-shot classification.
 *
 * @param runs the runs
 * @param side pixels of a line
 */
record OmniglotTest(List<OmniglotFiles.Run> runs, int side) {
    private static final long SEED = 7;

    /**
     * The share of test characters that are taken for another.
     *
     * @param views how many warped views of all pictures vote; 1 takes the pictures as they are
     */
    double error(Learner learner, int views) {
        int wrong = 0;
        int asked = 0;
        for (OmniglotFiles.Run run : runs) {
            SplittableRandom random = new SplittableRandom(SEED);
            float[][] votes = new float[run.test().size()][run.training().size()];
            for (int view = 0; view < views; view++) {
                vote(learner, run, view == 0 ? Warp.NONE : Warp.random(random, 1), votes);
            }
            for (int i = 0; i < votes.length; i++) {
                asked++;
                wrong += best(votes[i]) == run.truth()[i] ? 0 : 1;
            }
        }
        return (double) wrong / asked;
    }

    private void vote(Learner learner, OmniglotFiles.Run run, Warp view, float[][] votes) {
        float[] rows = new float[run.training().size() * side * side];
        int[] labels = new int[run.training().size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i;
            run.training().get(i).draw(view, side, rows, i * side * side);
        }
        Adapted adapted = learner.adapt(LabelledExamples.ofRows(side * side, rows, labels));
        for (int i = 0; i < votes.length; i++) {
            float[] input = new float[side * side];
            run.test().get(i).draw(view, side, input, 0);
            Prediction prediction = adapted.predict(input);
            for (int label = 0; label < labels.length; label++) {
                votes[i][label] += (float) Math.log(Math.max(prediction.probability(label), 1e-7));
            }
        }
    }

    private static int best(float[] votes) {
        int best = 0;
        for (int label = 1; label < votes.length; label++) {
            best = votes[label] > votes[best] ? label : best;
        }
        return best;
    }
}
