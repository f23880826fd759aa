/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.List;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.internal.timeline.LocalClock;
import org.metahab.adaptation.internal.timeline.Stamp;

/**
 * How a pattern would have done as a rule over a span of the past.
 *
 * @param firings when it would have acted, in order
 * @param actions how often a person did it in that span
 * @param reversals how many of the firings were unwanted so much that a person took back what the rule did
 */
public record Trial(List<Firing> firings, int actions, int reversals) {

    public Trial {
        firings = List.copyOf(firings);
    }

    /**
     * One time that it would have acted.
     *
     * @param at when
     * @param actedAt when a person did it too, in milliseconds since 1970; {@link #NOBODY} when nobody did
     */
    public record Firing(Stamp at, long actedAt) {

        /** No person did what the rule would have done. */
        public static final long NOBODY = Long.MIN_VALUE;

        /** Whether a person did it too. */
        public boolean isRight() {
            return actedAt != NOBODY;
        }
    }

    /** How often it would have acted as a person did. */
    public int right() {
        return (int) firings.stream().filter(Firing::isRight).count();
    }

    /** On how many days it would have acted as a person did. */
    int daysRight(LocalClock clock) {
        return (int) firings.stream()
                .filter(Firing::isRight)
                .map(firing -> clock.day(firing.at().time()))
                .distinct()
                .count();
    }

    /** How often it would have acted unwanted. */
    public int unwanted() {
        return firings.size() - right();
    }

    /** The counts alone. */
    public Backtest toBacktest() {
        int right = right();
        return new Backtest(right, firings.size() - right, Math.max(0, actions - right));
    }

    /** Share of right firings with Laplace's caution, (right + 1) / (firings + 2); what was taken back counts twice. */
    public double cautiousPrecision() {
        return (right() + 1.0) / (firings.size() + reversals + 2.0);
    }
}
