/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub;

import org.metahab.hub.rule.RuleRegistry;

/**
 * The hub that hosts us, whichever it is: its items, their states, its rules. Events come through {@link HubListener}.
 * Safe for use by several threads.
 */
public interface Hub extends Items {

    /** The hub's rules. */
    RuleRegistry rules();
}
