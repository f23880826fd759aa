/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.engine.EngineListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes suggestions on. */
record Teller(Announcer announcer) implements EngineListener {

    private static final Logger LOGGER = LoggerFactory.getLogger(Teller.class);

    @Override
    public void onSuggestion(Suggestion suggestion) {
        switch (suggestion.stage()) {
            case SUGGESTED, REVISED -> LOGGER.info("Suggestion {}: {}", suggestion.id(), suggestion.question());
            case DRIFTING, PAUSED ->
                LOGGER.warn("Suggestion {} is {}: {}", suggestion.id(), suggestion.stage(), suggestion.reason());
            default -> LOGGER.info("Suggestion {} is {}", suggestion.id(), suggestion.stage());
        }
        announcer.announce(suggestion);
    }
}
