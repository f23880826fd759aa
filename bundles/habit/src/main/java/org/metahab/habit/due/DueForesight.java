/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import org.metahab.habit.Context;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Foresight;

/** Foresees what people do within ten minutes, by a {@link DueEstimator}; and next, by another method. For one thread at a time. */
public final class DueForesight implements Foresight {

    private final Foresight next;
    private final DueEstimator due;
    private final boolean withRanking;

    /**
     * @param next says what is likely next
     * @param withRanking whether that is taken for an input
     */
    public DueForesight(Foresight next, boolean withRanking) {
        this.next = next;
        this.withRanking = withRanking;
        this.due = withRanking ? DueEstimator.withRanking() : DueEstimator.alone();
    }

    @Override
    public Forecast foresee(Situation situation, Context context) {
        return next.foresee(situation, context);
    }

    @Override
    public Forecast soon(Situation situation, Context context) {
        return withRanking ? due.estimate(situation, next.foresee(situation, context)) : due.estimate(situation);
    }

    @Override
    public void learn(Observation.Action action) {
        next.learn(action);
        due.acted(action.action(), action.at());
    }
}
