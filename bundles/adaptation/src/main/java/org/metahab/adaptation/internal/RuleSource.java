/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import java.io.IOException;
import org.metahab.adaptation.RulePrior;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds by what rules are weighed: the prior that is delivered; where that is missing or damaged, one that leaves all open.
 *
 * @param prior by what rules are weighed
 * @param problem what is wrong; empty when nothing is
 */
record RuleSource(RulePrior prior, String problem) {

    private static final Logger LOGGER = LoggerFactory.getLogger(RuleSource.class);

    /** Reads a prior of rules. */
    @FunctionalInterface
    interface Reader {
        RulePrior read() throws IOException;
    }

    static RuleSource find(Reader delivered) {
        try {
            return new RuleSource(delivered.read(), "");
        } catch (IOException e) {
            String problem =
                    "the delivered prior of rules can't be used, so only what needs none is suggested; install it again: ";
            LOGGER.error(
                    "The prior of rules can't be used; only what needs none is suggested until it is installed again",
                    e);
            return new RuleSource(RulePrior.undecided(), problem + e.getMessage());
        }
    }
}
