/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.foresight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Context;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;

/**
 * Foresees what people did most often after the action that came last: a Markov chain of first order, with all that was
 * done before, together as much as one example, where that says nothing.
 */
public final class Markov implements Foresight {

    private static final ActionClass NONE = new ActionClass("", "");

    private final MostPopular popular = new MostPopular();
    private final Map<ActionClass, MostPopular> following = new HashMap<>();
    private int learnt;

    @Override
    public Forecast foresee(Situation situation, Context context) {
        Forecast all = popular.foresee(situation, context);
        MostPopular after = following.getOrDefault(last(situation), new MostPopular());
        List<ActionClass> classes = all.classes();
        float[] scores = all.scores();
        for (int label = 0; label < scores.length; label++) {
            scores[label] = after.count(classes.get(label)) + scores[label] / (learnt + 1f);
        }
        return new Forecast(classes, scores);
    }

    @Override
    public void learn(Observation.Action action) {
        popular.learn(action);
        following
                .computeIfAbsent(last(action.situation()), any -> new MostPopular())
                .learn(action);
        learnt++;
    }

    private static ActionClass last(Situation situation) {
        return situation.actions().isEmpty() ? NONE : situation.actions().get(0).what();
    }
}
