/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import java.time.Instant;
import org.metahab.habit.Observation;

/** Is told what the model takes in. */
public interface ModelListener {

    /** A person acted. Returns whether that is an example; nothing is learnt from it otherwise. */
    default boolean admits(Observation.Action action) {
        return true;
    }

    /** Whether nothing of that moment counts for or against a habit. */
    default boolean isLeftOut(Instant at) {
        return false;
    }

    /**
     * A person acted; the ranking was made before.
     *
     * @param moment the moment before it
     * @param label the label of what they did; not below the number of scores if nobody thought of it
     * @param scores the score of each class that was possible
     */
    default void onRanked(Observation.Action action, Moment moment, int label, float[] scores) {}

    /** A person acted, and the model has learnt from it. */
    default void onLearnt(Observation.Action action, ClassRecord record) {}

    /** A rule, another program or we acted. */
    default void onAutomation(Observation.Automation automation) {}
}
