/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.time.Instant;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.rule.RuleRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the hub's rules and what is stored in line again, after a crash between the two. A suggestion that waits although
 * its rule is there was accepted. The rule of one that was declined or undone goes, unless a person edited it. A rule that
 * is missing although it is meant to run was deleted by a person while we were not there, which undoes it.
 */
public final class Reconciler {

    private static final Logger LOGGER = LoggerFactory.getLogger(Reconciler.class);

    private final Entries entries;
    private final SuggestionBook book;
    private final RuleInstaller installer;

    public Reconciler(Entries entries, SuggestionBook book, RuleRegistry rules) {
        this.entries = entries;
        this.book = book;
        this.installer = new RuleInstaller(rules);
    }

    /** Finishes what was left half done; what can't be finished now is logged and tried again at the next start. */
    public void reconcile(Instant now) {
        for (Suggestion suggestion : entries.suggestions()) {
            try {
                if (installer.isInstalled(suggestion)) {
                    reconcile(suggestion, now);
                } else if (suggestion.stage().isRunning()) {
                    book.ruleDeleted(suggestion.rule().uid(), now);
                }
            } catch (IllegalStateException e) {
                LOGGER.error("Suggestion {} and its rule can't be brought in line now", suggestion.id(), e);
            }
        }
    }

    /** A rule was enabled among the hub's rules: where it was paused, it runs again by a person's word. */
    public void ruleEnabled(String uid, Instant now) {
        entries.ofRule(uid)
                .filter(entry -> entry.stage() == Stage.PAUSED)
                .map(Entry::required)
                .filter(installer::isEnabled)
                .ifPresent(suggestion -> {
                    try {
                        runs(suggestion, now);
                    } catch (IllegalStateException e) {
                        LOGGER.error("It can't be stored that the rule {} runs again; it stays paused", uid, e);
                    }
                });
    }

    private void runs(Suggestion suggestion, Instant now) {
        if (installer.asks(suggestion)) {
            book.tryOut(suggestion.id(), now);
        } else {
            book.accept(suggestion.id(), now);
        }
    }

    private void begun(Suggestion suggestion, Instant now) {
        if (installer.asks(suggestion)) {
            book.tryOut(suggestion.id(), now);
        } else {
            book.begin(suggestion.id(), now);
        }
    }

    private void reconcile(Suggestion suggestion, Instant now) {
        switch (suggestion.stage()) {
            case SUGGESTED, POSTPONED, REVISED -> runs(suggestion, now);
            case CONFIRMED -> begun(suggestion, now);
            case REJECTED, RETIRED -> {
                if (installer.isUnedited(suggestion)) {
                    installer.withdraw(suggestion);
                }
            }
            case PAUSED -> installer.disable(suggestion);
            case TRIED_OUT, ACCEPTED, WATCHED, DRIFTING -> {
                boolean asks = suggestion.stage() == Stage.TRIED_OUT;
                if (installer.isUnedited(suggestion) && installer.asks(suggestion) != asks) {
                    installer.install(suggestion, asks);
                }
            }
            case OBSERVED, EMERGING, FORGOTTEN ->
                throw new IllegalStateException("it is " + suggestion.stage() + " and has a rule");
        }
    }
}
