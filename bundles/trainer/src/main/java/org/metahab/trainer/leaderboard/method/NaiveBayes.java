/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.method;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ClassLabels;
import org.metahab.habit.Context;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Foresight;

/**
 * Naive Bayes: p(class) times p(feature | class) for the last action, the one before, the last sensor event, the three
 * hours of the day and the weekend, smoothed; classes whose item is in that state already are masked.
 */
final class NaiveBayes implements Foresight {

    private static final double SMOOTHING = 0.5;
    private static final int HOURS = 3;

    private final ClassLabels labels = new ClassLabels();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<Seen, Integer> seen = new HashMap<>();
    private final Map<Integer, Map<Object, Boolean>> values = new HashMap<>();
    private int learnt;

    private record Seen(int label, int feature, Object value) {}

    @Override
    public Forecast foresee(Situation situation, Context context) {
        List<Object> features = features(situation);
        double[] logarithms = new double[labels.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < logarithms.length; label++) {
            int count = counts.getOrDefault(label, 0);
            double sum = Math.log((count + SMOOTHING) / (learnt + SMOOTHING * labels.size()));
            for (int feature = 0; feature < features.size(); feature++) {
                int often = seen.getOrDefault(new Seen(label, feature, features.get(feature)), 0);
                int different = values.getOrDefault(feature, Map.of()).size() + 1;
                sum += Math.log((often + SMOOTHING) / (count + SMOOTHING * different));
            }
            logarithms[label] =
                    sum + Math.log(States.mask(situation, labels.classes().get(label)));
            most = Math.max(most, logarithms[label]);
        }
        float[] scores = new float[logarithms.length];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = (float) Math.exp(logarithms[label] - most);
        }
        return new Forecast(labels.classes(), scores);
    }

    @Override
    public void learn(Observation.Action action) {
        int label = labels.learn(action.action());
        counts.merge(label, 1, Integer::sum);
        List<Object> features = features(action.situation());
        for (int feature = 0; feature < features.size(); feature++) {
            seen.merge(new Seen(label, feature, features.get(feature)), 1, Integer::sum);
            values.computeIfAbsent(feature, any -> new HashMap<>()).put(features.get(feature), true);
        }
        learnt++;
    }

    private static List<Object> features(Situation situation) {
        return List.of(
                happening(situation.actions(), 0),
                happening(situation.actions(), 1),
                happening(situation.sensors(), 0),
                situation.at().getHour() / HOURS,
                situation.at().getDayOfWeek().getValue() >= 6);
    }

    private static Object happening(List<Situation.Happening> happenings, int place) {
        return place < happenings.size() ? happenings.get(place).what() : new ActionClass("", "");
    }
}
