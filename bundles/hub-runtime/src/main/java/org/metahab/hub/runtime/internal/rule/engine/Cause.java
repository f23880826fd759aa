/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.engine;

import java.util.HashSet;
import java.util.Set;

/**
 * The rules that an event goes back to.
 *
 * @param rules uids; empty when the event comes from outside
 * @param certain whether the bus says so; otherwise a device reported it shortly after it was told to
 */
record Cause(Set<String> rules, boolean certain) {

    static final Cause NONE = new Cause(Set.of(), true);

    Cause {
        rules = Set.copyOf(rules);
    }

    /** What a rule has to do with it. */
    enum Share {
        NONE,
        LIKELY,
        CERTAIN
    }

    Share share(String rule) {
        if (!rules.contains(rule)) {
            return Share.NONE;
        }
        return certain ? Share.CERTAIN : Share.LIKELY;
    }

    /** The same with one more rule. */
    Cause with(String rule) {
        Set<String> more = new HashSet<>(rules);
        more.add(rule);
        return new Cause(more, certain);
    }
}
