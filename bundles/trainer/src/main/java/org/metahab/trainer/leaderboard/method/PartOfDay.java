/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.method;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.metahab.habit.ClassLabels;
import org.metahab.habit.Context;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Foresight;

/**
 * Counts what was done in this part of the day within the last 30 days: morning from 6, afternoon from 12, evening from
 * 18, night from 22 o'clock. What was done in other parts counts a thousandth.
 *
 * <p>Source: Home Assistant's integration {@code usage_prediction} (common controls), 2025.
 */
final class PartOfDay implements Foresight {

    private static final Duration WINDOW = Duration.ofDays(30);
    private static final float OTHER_PART = 1e-3f;

    private final ClassLabels labels = new ClassLabels();
    private final Deque<Done> done = new ArrayDeque<>();

    private record Done(Instant at, int part, int label) {}

    @Override
    public Forecast foresee(Situation situation, Context context) {
        Instant oldest = situation.at().toInstant().minus(WINDOW);
        int part = part(situation);
        float[] scores = new float[labels.size()];
        for (Done one : done) {
            if (!one.at.isBefore(oldest)) {
                scores[one.label] += one.part == part ? 1 : OTHER_PART;
            }
        }
        return new Forecast(labels.classes(), scores);
    }

    @Override
    public void learn(Observation.Action action) {
        Instant oldest = action.at().minus(WINDOW);
        while (!done.isEmpty() && done.getFirst().at.isBefore(oldest)) {
            done.removeFirst();
        }
        done.addLast(new Done(action.at(), part(action.situation()), labels.learn(action.action())));
    }

    private static int part(Situation situation) {
        int hour = situation.at().getHour();
        return hour < 6 || hour >= 22 ? 3 : hour < 12 ? 0 : hour < 18 ? 1 : 2;
    }
}
