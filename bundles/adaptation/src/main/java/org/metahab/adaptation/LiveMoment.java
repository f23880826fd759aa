/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Instant;

/**
 * A moment in which the hub expected people to do something within ten minutes.
 *
 * @param at when
 * @param probability how likely it held it, in [0, 1]
 * @param outcome what came of it
 * @param text when, why and what came of it, for people
 */
public record LiveMoment(Instant at, double probability, Outcome outcome, String text) {

    /** What came of it. */
    public enum Outcome {
        /** The ten minutes are not over. */
        OPEN,
        /** People did it. */
        RIGHT,
        /** People did not, or took back what a rule did. */
        UNWANTED,
        /** A rule did it, and people let it be. */
        ACTED
    }
}
