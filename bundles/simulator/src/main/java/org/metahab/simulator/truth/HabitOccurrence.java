/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.truth;

import java.time.Instant;

/**
 * A chance to follow a habit.
 *
 * @param habit the habit
 * @param at when it was done, or would have been
 * @param done whether the person did it
 */
public record HabitOccurrence(TrueHabit habit, Instant at, boolean done) {}
