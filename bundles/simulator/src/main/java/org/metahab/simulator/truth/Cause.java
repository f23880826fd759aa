/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.truth;

/** Why something was done. */
public sealed interface Cause {

    /** It was a habit's turn. */
    record ByHabit(TrueHabit habit) implements Cause {}

    /**
     * It is a step of something that takes several.
     *
     * @param activity what the person does, such as {@code COOKING}
     */
    record InActivity(String activity) implements Cause {}

    /** For no reason that would come again. */
    record OnAWhim() implements Cause {}

    /**
     * A rule of the hub did the opposite, and nobody wanted that.
     *
     * @param rule the rule's uid
     */
    record TakesBack(String rule) implements Cause {}

    /**
     * A rule of the home's own did it.
     *
     * @param rule the rule's uid
     */
    record ByRule(String rule) implements Cause {}
}
