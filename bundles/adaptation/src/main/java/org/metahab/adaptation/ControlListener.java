/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Whoever registers this service hears how modes and questions change, one change at a time, in order. Must not block. */
public interface ControlListener {

    /** Modes began or ended; these hold now, each with its beginning. */
    default void onModes(Map<Mode, Instant> modes) {}

    /** The hub asks something new, or a question was answered or does not matter any more; these are open now. */
    default void onQuestions(List<Question> questions) {}
}
