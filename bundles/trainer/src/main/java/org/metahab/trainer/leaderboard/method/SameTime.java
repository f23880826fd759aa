/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.method;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metahab.habit.ClassLabels;
import org.metahab.habit.Context;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Foresight;
import org.metahab.trainer.leaderboard.rule.TimeRules;

/** Foresees what was done about this time of day on enough days; what was not, by how often it was done at all. */
final class SameTime implements Foresight {

    private static final int MINUTES_APART = 30;
    private static final int MINUTES_OF_DAY = 1_440;
    private static final float OTHERWISE = 1e-3f;

    private final TimeRules.Kind kind;
    private final ClassLabels labels = new ClassLabels();
    private final List<List<Done>> done = new ArrayList<>();

    private record Done(LocalDate day, int minute, boolean weekend) {

        static Done of(Situation situation) {
            return new Done(
                    situation.at().toLocalDate(),
                    situation.at().toLocalTime().toSecondOfDay() / 60,
                    situation.at().getDayOfWeek().getValue() >= 6);
        }
    }

    SameTime(TimeRules.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Forecast foresee(Situation situation, Context context) {
        Done now = Done.of(situation);
        float[] scores = new float[labels.size()];
        for (int label = 0; label < scores.length; label++) {
            Set<LocalDate> days = new HashSet<>();
            for (Done then : done.get(label)) {
                if (isSimilar(now, then)) {
                    days.add(then.day);
                }
            }
            scores[label] = (days.size() >= kind.days() ? days.size() : 0)
                    + OTHERWISE * done.get(label).size();
        }
        return new Forecast(labels.classes(), scores);
    }

    private boolean isSimilar(Done now, Done then) {
        int apart = Math.abs(now.minute - then.minute);
        return Math.min(apart, MINUTES_OF_DAY - apart) <= MINUTES_APART
                && (!kind.sameKind() || now.weekend == then.weekend);
    }

    @Override
    public void learn(Observation.Action action) {
        int label = labels.learn(action.action());
        if (label == done.size()) {
            done.add(new ArrayList<>());
        }
        done.get(label).add(Done.of(action.situation()));
    }
}
