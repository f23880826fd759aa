/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.foresight;

import org.metahab.habit.Context;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;

/**
 * One method in one home: says what people may do next, and learns from what they did. It is asked first and told
 * afterwards (prequentially, after Dawid 1984), so nothing that it says depends on what is still to come. For one thread
 * at a time.
 */
public interface Foresight {

    /**
     * What people may do next, seen from that moment. Nothing is learnt from it.
     *
     * @param situation the moment in the home's own terms
     * @param context the same moment in numbers
     */
    Forecast foresee(Situation situation, Context context);

    /** People did that, in the moment that it holds. Actions come in their order. */
    void learn(Observation.Action action);
}
