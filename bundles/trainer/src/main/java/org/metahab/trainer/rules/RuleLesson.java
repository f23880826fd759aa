/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.rules;

/**
 * A pattern that was considered at some moment of a home's life.
 *
 * @param numbers what it was described by then; must not be changed
 * @param right the share of what it would have done since that was right, in [0, 1]; 0 where it was right by chance only
 */
public record RuleLesson(float[] numbers, double right) {

    /** @throws IllegalArgumentException when the share is none */
    public RuleLesson {
        if (!(right >= 0 && right <= 1)) {
            throw new IllegalArgumentException("A share is in [0, 1], not " + right);
        }
    }
}
