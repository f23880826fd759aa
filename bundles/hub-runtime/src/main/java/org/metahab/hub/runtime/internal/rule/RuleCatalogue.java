/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.rule.RuleRegistry;

/** The rules of this hub, with where they come from and what they go by. */
public interface RuleCatalogue extends RuleRegistry {

    /** Whether the rule was added through the API and can be changed there; rules from files can't. */
    boolean isEditable(String uid);

    /** Which days are weekend and holidays to them. */
    Ephemeris ephemeris();
}
