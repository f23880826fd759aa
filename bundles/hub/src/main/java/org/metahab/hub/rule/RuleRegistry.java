/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.rule;

import java.util.Collection;
import java.util.Optional;

/**
 * The hub's rules. Safe for use by several threads; nothing here waits for a rule's actions.
 */
public interface RuleRegistry {

    /** All rules, disabled ones too. */
    Collection<Rule> rules();

    /** The rule with that uid. */
    Optional<Rule> rule(String uid);

    /** How the rule with that uid is doing; empty when there is none. */
    Optional<RuleStatusInfo> status(String uid);

    /**
     * Adds a rule and enables it. A module type that the hub doesn't know, or a setting that is wrong, leaves the rule
     * in the registry, with a status that says why it can't run. It is stored before this returns.
     *
     * @throws IllegalArgumentException when there is a rule with that uid
     */
    RuleStatusInfo add(Rule rule);

    /**
     * Replaces the rule with the same uid.
     *
     * @throws java.util.NoSuchElementException when there is none
     * @throws IllegalStateException when the rule comes from a file
     */
    RuleStatusInfo update(Rule rule);

    /**
     * Removes the rule with that uid and returns it; empty when there was none.
     *
     * @throws IllegalStateException when the rule comes from a file
     */
    Optional<Rule> remove(String uid);

    /**
     * Enables or disables a rule.
     *
     * @throws java.util.NoSuchElementException when there is no rule with that uid
     */
    void setEnabled(String uid, boolean enabled);

    /**
     * Runs a rule's actions now.
     *
     * @param considerConditions whether its conditions must hold
     * @throws java.util.NoSuchElementException when there is no rule with that uid
     */
    void runNow(String uid, boolean considerConditions);
}
