/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import java.io.IOException;
import org.metahab.adaptation.RulePriors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds by what rules are weighed: the priors that are delivered; where one is missing or damaged, some that leave all open.
 *
 * @param priors by what rules are weighed
 * @param problem what is wrong; empty when nothing is
 */
record RuleSource(RulePriors priors, String problem) {

    private static final Logger LOGGER = LoggerFactory.getLogger(RuleSource.class);

    /** Reads a prior of rules. */
    @FunctionalInterface
    interface Reader {
        RulePriors read() throws IOException;
    }

    static RuleSource find(Reader delivered) {
        try {
            return new RuleSource(delivered.read(), "");
        } catch (IOException e) {
            String problem =
                    "a delivered prior of rules can't be used, so only what needs none is suggested; install it again: ";
            LOGGER.error(
                    "A prior of rules can't be used; only what needs none is suggested until it is installed again", e);
            return new RuleSource(RulePriors.undecided(), problem + e.getMessage());
        }
    }
}
