/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What other homes taught about rules. What sets a habit off shows sooner than all that must hold besides, so two priors weigh
 * the same numbers.
 *
 * @param rules tells which rules go on to be right
 * @param triggers tells which rules wait for what does set a habit off, right or not
 */
public record RulePriors(RulePrior rules, RulePrior triggers) {

    /**
     * Those that are delivered with the program.
     *
     * @throws IOException when one is missing or damaged
     */
    public static RulePriors bundled() throws IOException {
        return new RulePriors(RulePrior.bundled(RulePrior.BUNDLED), RulePrior.bundled(RulePrior.BUNDLED_TRIGGERS));
    }

    /**
     * Those that are delivered with the program.
     *
     * @throws UncheckedIOException when one is missing or damaged: then the program is
     */
    public static RulePriors delivered() {
        try {
            return bundled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that leave all open: with them, only what needs no prior is suggested, and nothing is asked early. */
    public static RulePriors undecided() {
        return of(RulePrior.undecided());
    }

    /** A prior of rules alone: nothing is asked early. */
    public static RulePriors of(RulePrior rules) {
        return new RulePriors(rules, RulePrior.undecided());
    }
}
