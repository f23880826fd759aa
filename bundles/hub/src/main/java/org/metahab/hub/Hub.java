/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub;

import java.util.Optional;
import org.metahab.hub.place.Place;
import org.metahab.hub.rule.RuleRegistry;

/**
 * The hub that hosts us, whichever it is: its items, their states, its rules, where it is. Events come through {@link HubListener}.
 * Safe for use by several threads.
 */
public interface Hub extends Items {

    /** The hub's rules. */
    RuleRegistry rules();

    /** Where the home is, as far as people said so; may change at any time. */
    default Optional<Place> place() {
        return Optional.empty();
    }
}
