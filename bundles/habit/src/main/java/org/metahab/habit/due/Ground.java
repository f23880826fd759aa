/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import java.util.Optional;
import org.metahab.habit.ActionClass;

/**
 * Something that speaks for or against people doing something within ten minutes: earlier moments that had something in
 * common with this one.
 *
 * @param kind what they have in common
 * @param what the happening that came last in all of them, for kinds that are about one
 * @param further the other one, for kinds that are about two
 * @param moments how many such moments there were in which it could be done; in the long run about the latest 4,000
 * @param done in how many of them people did it within ten minutes
 * @param odds by how many times it changes the odds; above 1 it speaks for it
 */
public record Ground(
        Kind kind, Optional<ActionClass> what, Optional<ActionClass> further, int moments, int done, double odds) {

    /** What moments have in common; how long ago things happened is told in steps that double. */
    public enum Kind {
        /** How long ago people, and sensors, last did anything. */
        ACTIVITY,
        /** The half hour of the day. */
        HALF_HOUR,
        /** The part of the day, three hours each, and whether it is a weekend. */
        PART_OF_DAY,
        /** What people did last, so long ago. */
        ACTION,
        /** What a sensor noticed last, so long ago. */
        SENSOR,
        /** Both, the later of them so long ago. */
        ACTION_AND_SENSOR,
        /** The last two things that people did, so long ago. */
        TWO_ACTIONS,
        /** How long its item has been in its state. */
        SPAN,
        /** How long ago people did the same. */
        RETURN
    }
}
