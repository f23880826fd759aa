/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Context;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Foresight;

/** Foresees what was done last; each earlier one is half as likely as the next. */
final class Recency implements Foresight {

    private static final float OLDER = 0.5f;

    /** In order of their last time, oldest first. */
    private final Map<ActionClass, Boolean> classes = new LinkedHashMap<>();

    @Override
    public Forecast foresee(Situation situation, Context context) {
        List<ActionClass> oldestFirst = List.copyOf(classes.keySet());
        float[] scores = new float[oldestFirst.size()];
        float score = 1;
        for (int i = scores.length - 1; i >= 0; i--) {
            scores[i] = score;
            score *= OLDER;
        }
        return new Forecast(oldestFirst, scores);
    }

    @Override
    public void learn(Observation.Action action) {
        classes.remove(action.action());
        classes.put(action.action(), true);
    }
}
