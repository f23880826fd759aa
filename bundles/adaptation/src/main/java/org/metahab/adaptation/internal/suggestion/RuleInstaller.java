/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.util.Optional;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.rule.RuleStatusInfo;

/** Puts our rules among the hub's. A rule that a person edited is the person's: it is never overwritten or disabled. */
final class RuleInstaller {

    private final RuleRegistry rules;

    RuleInstaller(RuleRegistry rules) {
        this.rules = rules;
    }

    /**
     * Adds the suggestion's rule, or enables it when it is there. Of one that a person edited while it asked, what it does is
     * put in the place of asking.
     *
     * @param asks whether it asks before each action
     * @throws IllegalStateException when the hub can't run it, and it is not left behind; or when it is to ask and a person
     *     made a rule of it that acts
     */
    void install(Suggestion suggestion, boolean asks) {
        Rule rule = asks ? asking(suggestion) : suggestion.rule();
        Optional<Rule> installed = rules.rule(rule.uid());
        if (installed.isEmpty()) {
            requireRuns(rules.add(rule), rule);
            return;
        }
        if (isUnedited(suggestion)) {
            if (!isThere(rule)) {
                requireRuns(rules.update(rule), rule);
            }
        } else if (AskingRule.asks(installed.get()) != asks) {
            if (asks) {
                throw new IllegalStateException("The rule " + rule.uid()
                        + " was edited by hand, so it can't be made to ask; accept it as it is, or delete it first");
            }
            rules.update(AskingRule.acting(installed.get(), rule));
        }
        rules.setEnabled(rule.uid(), true);
    }

    private void requireRuns(RuleStatusInfo status, Rule rule) {
        if (status.detail() != RuleStatusInfo.Detail.NONE && status.detail() != RuleStatusInfo.Detail.DISABLED) {
            rules.remove(rule.uid());
            throw new IllegalStateException("The hub refuses the rule " + rule.uid() + ": " + status.detail()
                    + (status.description().isEmpty() ? "" : ", " + status.description()));
        }
    }

    /** Removes the rule; one that a person edited is disabled instead, and kept. Returns whether it was kept. */
    boolean withdraw(Suggestion suggestion) {
        if (isUnedited(suggestion)) {
            rules.remove(suggestion.rule().uid());
            return false;
        }
        disable(suggestion);
        return isInstalled(suggestion);
    }

    void disable(Suggestion suggestion) {
        if (isInstalled(suggestion)) {
            rules.setEnabled(suggestion.rule().uid(), false);
        }
    }

    boolean isInstalled(Suggestion suggestion) {
        return isTaken(suggestion.rule().uid());
    }

    boolean isEnabled(Suggestion suggestion) {
        return rules.status(suggestion.rule().uid())
                .filter(status -> status.detail() != RuleStatusInfo.Detail.DISABLED)
                .isPresent();
    }

    boolean isTaken(String uid) {
        return rules.rule(uid).isPresent();
    }

    /** Whether the rule is there as we wrote it, asking or not. */
    boolean isUnedited(Suggestion suggestion) {
        return isThere(suggestion.rule()) || asks(suggestion);
    }

    /** Whether the rule is there, and a person made another one of it. */
    boolean isEdited(Suggestion suggestion) {
        return isInstalled(suggestion) && !isUnedited(suggestion);
    }

    /** Whether the rule is there in the form that asks. */
    boolean asks(Suggestion suggestion) {
        return isThere(asking(suggestion));
    }

    private static Rule asking(Suggestion suggestion) {
        return AskingRule.of(suggestion.id(), suggestion.rule());
    }

    /** Whether it is as it was written; a number that a store gave back as another type is no edit. */
    private boolean isThere(Rule rule) {
        return rules.rule(rule.uid())
                .filter(installed -> RuleShape.isUnchanged(installed, rule))
                .isPresent();
    }
}
