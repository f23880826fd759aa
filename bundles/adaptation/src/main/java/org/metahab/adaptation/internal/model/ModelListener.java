/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import java.time.Instant;
import org.metahab.habit.Observation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.hub.day.Ephemeris;

/** Is told what the model takes in, and asked what it can't tell from that. */
public interface ModelListener {

    /** A person acted. Returns whether that is an example; nothing is learnt from it otherwise. */
    default boolean admits(Observation.Action action) {
        return true;
    }

    /** Whether nothing of that moment counts for or against a habit. */
    default boolean isLeftOut(Instant at) {
        return false;
    }

    /** Which days are weekend and holidays where the home is. */
    default Ephemeris ephemeris() {
        return Ephemeris.DEFAULT;
    }

    /** A person acted; the forecast was made before. */
    default void onRanked(Observation.Action action, Forecast forecast) {}

    /** A person acted, and the model has learnt from it. */
    default void onLearnt(Observation.Action action, ClassRecord record) {}

    /** An item came into another state. */
    default void onChange(Observation.Change change) {}

    /** A rule, another program or we acted. */
    default void onAutomation(Observation.Automation automation) {}

    /** A command to a group reached a member. */
    default void onPassedOn(Observation.PassedOn passed) {}
}
