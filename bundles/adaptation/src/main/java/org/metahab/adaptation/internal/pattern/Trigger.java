/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.time.LocalTime;
import org.metahab.habit.ActionClass;

/** What sets a habit off. */
public sealed interface Trigger {

    /**
     * An item came into a state.
     *
     * @param state the item and the state
     * @param window how soon after it people act
     */
    record StateChange(ActionClass state, Duration window) implements Trigger {}

    /**
     * An item came into a state a while ago, neither it did so once more nor the operated item changed since.
     *
     * @param state the item and the state
     * @param delay how long ago
     * @param window how soon after the delay people act
     */
    record Delayed(ActionClass state, Duration delay, Duration window) implements Trigger {}

    /**
     * The moment that an item holds: sunset, an alarm.
     *
     * @param item the item
     * @param offset how much later than the moment; negative for earlier
     * @param tolerance how much earlier or later than that people act
     */
    record AtMoment(String item, Duration offset, Duration tolerance) implements Trigger {}

    /**
     * A time of day.
     *
     * @param time when
     * @param tolerance how much earlier or later people act
     */
    record TimeOfDay(LocalTime time, Duration tolerance) implements Trigger {}

    /** Whether people hear no difference: the same change, or about the same time of day. */
    default boolean isLike(Trigger other) {
        if (this instanceof StateChange change && other instanceof StateChange theirs) {
            return change.state().equals(theirs.state());
        }
        return this instanceof TimeOfDay at
                && other instanceof TimeOfDay theirs
                && AboutTime.isWithin(at.time(), theirs.time(), AboutTime.SAME);
    }
}
