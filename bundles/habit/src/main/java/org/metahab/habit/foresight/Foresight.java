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

    /**
     * How likely people do each thing within the next ten minutes, rather than next: probabilities, 0 where the method is not
     * sure enough to say. By default the shares of {@link #foresee}, which know of no time. Moments come in their order.
     */
    default Forecast soon(Situation situation, Context context) {
        return foresee(situation, context).shares();
    }

    /** People did that, in the moment that it holds. Actions come in their order. */
    void learn(Observation.Action action);
}
