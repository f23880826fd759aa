/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.List;
import org.metahab.habit.ActionClass;
import org.metahab.habit.StateBuckets;

/** What the home itself has shown so plainly that other homes are asked less. */
final class PlainlyShown {

    /** So often an action was done at a time of day, on that kind of day, where that is plain. */
    private static final int AT_TIME = 12;

    /** The same after a trigger, with nothing else to it; there are more of these to choose from. */
    private static final int AFTER_TRIGGER = 30;

    /** People may leave out about one in ten of those. */
    private static final double PRECISION_AFTER_TRIGGER = 0.88;

    private PlainlyShown() {}

    /** Whether that is so, also the last time. */
    static boolean is(Weighed one) {
        Pattern pattern = one.pattern();
        List<Trial.Firing> firings = one.trial().firings();
        if (firings.isEmpty() || !firings.get(firings.size() - 1).isRight()) {
            return false;
        }
        if (pattern.trigger() instanceof Trigger.TimeOfDay) {
            return one.trial().right() >= AT_TIME
                    && pattern.conditions().stream().allMatch(condition -> isOfTheHour(condition, pattern.action()));
        }
        return pattern.conditions().isEmpty()
                && one.trial().right() >= AFTER_TRIGGER
                && one.trial().cautiousPrecision() >= PRECISION_AFTER_TRIGGER;
    }

    /** Whether a condition is about the day or its light, for want of which people switch something on and not off. */
    private static boolean isOfTheHour(Condition condition, ActionClass action) {
        return condition instanceof Condition.Day
                || condition instanceof Condition.Darker && StateBuckets.isActive(action.bucket());
    }
}
