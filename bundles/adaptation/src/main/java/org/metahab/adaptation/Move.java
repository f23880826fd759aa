/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Instant;

/**
 * A step in the life of a habit.
 *
 * @param from the stage before
 * @param to the stage after
 * @param at when
 * @param by who decided it
 * @param reason why, for people; may be empty
 */
public record Move(Stage from, Stage to, Instant at, By by, String reason) {

    /** Who decided a step. */
    public enum By {
        HUB,
        PERSON
    }
}
