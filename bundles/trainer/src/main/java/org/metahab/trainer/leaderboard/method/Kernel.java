/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.method;

import java.util.Optional;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ClassLabels;
import org.metahab.habit.Context;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Foresight;

/**
 * Weighs each earlier action by how much its moment is like the present one, a product of kernels chosen by hand: time of
 * day (σ 60 minutes), the last action and the one before, the last sensor event, age (14 days). Classes whose item is in
 * that state already are masked; all that was done before counts as much as one example.
 */
final class Kernel implements Foresight {

    private static final int KEPT = 1_024;
    private static final double MINUTES_OF_DAY = 1_440;
    private static final double WIDTH = 60;
    private static final double DAYS = 14;
    private static final double OTHER_TIME = 0.2;
    private static final double OTHER_ACTION = 0.05;
    private static final double OTHER_EARLIER = 0.4;
    private static final double OTHER_SENSOR = 0.4;

    private final ClassLabels labels = new ClassLabels();
    private final Moment[] moments = new Moment[KEPT];
    private final int[] done = new int[KEPT];
    private int learnt;

    private record Moment(
            double days,
            double minute,
            Optional<ActionClass> last,
            Optional<ActionClass> earlier,
            Optional<ActionClass> sensor) {

        static Moment of(Situation situation) {
            return new Moment(
                    situation.at().toEpochSecond() / 86_400.0,
                    situation.at().toLocalTime().toSecondOfDay() / 60.0,
                    situation.actions().stream().findFirst().map(Situation.Happening::what),
                    situation.actions().stream().skip(1).findFirst().map(Situation.Happening::what),
                    situation.sensors().stream().findFirst().map(Situation.Happening::what));
        }

        double like(Moment other) {
            double apart = Math.abs(minute - other.minute);
            double scaled = Math.min(apart, MINUTES_OF_DAY - apart) / WIDTH;
            return (OTHER_TIME + (1 - OTHER_TIME) * Math.exp(-0.5 * scaled * scaled))
                    * (last.equals(other.last) ? 1 : OTHER_ACTION)
                    * (earlier.equals(other.earlier) ? 1 : OTHER_EARLIER)
                    * (sensor.equals(other.sensor) ? 1 : OTHER_SENSOR)
                    * Math.exp(-(days - other.days) / DAYS);
        }
    }

    @Override
    public Forecast foresee(Situation situation, Context context) {
        Moment now = Moment.of(situation);
        int known = Math.min(learnt, KEPT);
        float[] scores = new float[labels.size()];
        for (int i = 0; i < known; i++) {
            scores[done[i]] += (float) (now.like(moments[i]) + 1.0 / known);
        }
        for (int label = 0; label < scores.length; label++) {
            scores[label] *= (float) States.mask(situation, labels.classes().get(label));
        }
        return new Forecast(labels.classes(), scores);
    }

    @Override
    public void learn(Observation.Action action) {
        moments[learnt % KEPT] = Moment.of(action.situation());
        done[learnt % KEPT] = labels.learn(action.action());
        learnt++;
    }
}
