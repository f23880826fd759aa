/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.HashMap;
import java.util.Map;
import org.metahab.adaptation.internal.model.ActionRanker;
import org.metahab.adaptation.internal.model.Moment;
import org.metahab.habit.ActionClass;

/** Ranks by what followed the last action before (Markov chain of first order), then by how often each was done. */
final class Markov implements ActionRanker {

    private final MostPopular popular = new MostPopular();
    private final Map<Integer, MostPopular> following = new HashMap<>();
    private int last = -1;
    private int learnt;

    @Override
    public float[] rank(Moment moment) {
        float[] scores = popular.rank(moment);
        MostPopular after = following.getOrDefault(last, new MostPopular());
        float[] counts = after.rank(moment);
        for (int label = 0; label < scores.length; label++) {
            scores[label] = counts[label] + scores[label] / (learnt + 1f);
        }
        return scores;
    }

    @Override
    public void learn(Moment moment, ActionClass action, int label) {
        popular.learn(moment, action, label);
        following.computeIfAbsent(last, any -> new MostPopular()).learn(moment, action, label);
        last = label;
        learnt++;
    }
}
