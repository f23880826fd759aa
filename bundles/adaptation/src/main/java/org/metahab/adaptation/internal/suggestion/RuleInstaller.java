/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.util.Optional;
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
     * Adds the rule, or enables it when it is there.
     *
     * @throws IllegalStateException when the hub can't run it; it is not left behind
     */
    void install(Rule rule) {
        if (isInstalled(rule)) {
            rules.setEnabled(rule.uid(), true);
            return;
        }
        RuleStatusInfo status = rules.add(rule);
        boolean refused = status.detail() != RuleStatusInfo.Detail.NONE;
        if (refused) {
            rules.remove(rule.uid());
            throw new IllegalStateException("The hub refuses the rule " + rule.uid() + ": " + status.detail()
                    + (status.description().isEmpty() ? "" : ", " + status.description()));
        }
    }

    /** Removes the rule; one that a person edited is disabled instead, and kept. Returns whether it was kept. */
    boolean withdraw(Rule rule) {
        if (isUnedited(rule)) {
            rules.remove(rule.uid());
            return false;
        }
        disable(rule);
        return isInstalled(rule);
    }

    void disable(Rule rule) {
        if (isInstalled(rule)) {
            rules.setEnabled(rule.uid(), false);
        }
    }

    boolean isInstalled(Rule rule) {
        return rules.rule(rule.uid()).isPresent();
    }

    /** Whether the rule is there as we wrote it. */
    boolean isUnedited(Rule rule) {
        Optional<Rule> installed = rules.rule(rule.uid());
        return installed.isPresent()
                && installed.get().triggers().equals(rule.triggers())
                && installed.get().conditions().equals(rule.conditions())
                && installed.get().actions().equals(rule.actions());
    }
}
