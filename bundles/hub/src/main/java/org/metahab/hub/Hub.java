/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub;

import java.util.Optional;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.place.Place;
import org.metahab.hub.rule.RuleRegistry;

/**
 * The hub that hosts us, whichever it is: its items, their states, its rules, where it is and which days are special there.
 * Events come through {@link HubListener}. Safe for use by several threads.
 */
public interface Hub extends Items {

    /** The hub's rules. */
    RuleRegistry rules();

    /** Where the home is, as far as people said so; may change at any time. */
    default Optional<Place> place() {
        return Optional.empty();
    }

    /** Which days are weekend and holidays, as far as people said so and as rules take them; may change at any time. */
    default Ephemeris ephemeris() {
        return Ephemeris.DEFAULT;
    }
}
