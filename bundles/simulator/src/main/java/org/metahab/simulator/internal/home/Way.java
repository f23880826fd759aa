/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.util.List;
import org.metahab.hub.value.State;

/**
 * How a person does an activity in this home.
 *
 * @param activity what
 * @param steps its steps, in the person's usual order
 * @param disorder how likely two neighbouring steps change places, in [0, 1]
 */
public record Way(Activity activity, List<Step> steps, double disorder) {

    public Way {
        steps = List.copyOf(steps);
    }

    /**
     * One step: something is opened or switched on, and later closed or switched off.
     *
     * @param item the item
     * @param active the state it is brought to
     * @param rest the state it comes back to
     * @param rate how often the step is done, in [0, 1]
     * @param again how likely the person does the same once more right away, in [0, 1)
     * @param pause seconds after the step before, in the median
     * @param hold seconds until the item comes back to its rest, in the median
     * @param forgotten how often the person leaves without bringing it to its rest
     */
    public record Step(
            String item,
            State active,
            State rest,
            double rate,
            double again,
            double pause,
            double hold,
            double forgotten) {}
}
