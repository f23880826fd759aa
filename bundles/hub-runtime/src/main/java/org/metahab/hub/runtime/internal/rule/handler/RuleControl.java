/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import org.metahab.hub.event.Source;

/** What rules can do to rules. */
public interface RuleControl {

    /**
     * Asks for a run of a rule; doesn't wait for it.
     *
     * @throws java.util.NoSuchElementException when there is no rule with that uid
     */
    void run(String uid, boolean considerConditions, Source cause);

    /**
     * Enables or disables a rule.
     *
     * @throws java.util.NoSuchElementException when there is no rule with that uid
     */
    void setEnabled(String uid, boolean enabled);
}
