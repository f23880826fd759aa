/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.util.List;

/** What the hub has learnt about this home. Safe for use by several threads. */
public interface Habits {

    /** The habits, those with most examples first. */
    List<Habit> habits();

    /** How learning is doing. */
    LearningStatus status();
}
