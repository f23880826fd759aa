/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.HashMap;
import java.util.Map;
import org.metahab.adaptation.internal.model.ActionRanker;
import org.metahab.adaptation.internal.model.Moment;

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
    public void learn(Moment moment, int label) {
        popular.learn(moment, label);
        following.computeIfAbsent(last, any -> new MostPopular()).learn(moment, label);
        last = label;
        learnt++;
    }
}
