/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import org.metahab.adaptation.Question;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.habit.Observation;
import org.metahab.habit.foresight.Forecast;

/** Watches an engine at work, on its thread; must not block. */
public interface EngineListener {

    /** Watches nothing. */
    EngineListener NONE = new EngineListener() {};

    /** A person acted; the forecast was made before. */
    default void onRanked(Observation.Action action, Forecast forecast) {}

    /** A person acted, and the model has learnt from it. */
    default void onLearnt(Observation.Action action, ClassRecord record) {}

    /** A suggestion was made from that pattern. */
    default void onProposed(Suggestion suggestion, Pattern pattern) {}

    /** A suggestion is new or in another state. */
    default void onSuggestion(Suggestion suggestion) {}

    /** The hub asks people something. */
    default void onQuestion(Question question) {}
}
