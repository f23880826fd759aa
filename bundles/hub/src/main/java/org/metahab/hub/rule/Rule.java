/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule: when a trigger fires and all conditions hold, the actions run in order.
 *
 * @param uid unique in the hub
 * @param name for people
 * @param description what it does and why; may be empty
 * @param tags free tags
 * @param configuration settings of the rule as a whole
 * @param triggers any of them starts the rule
 * @param conditions all of them must hold
 * @param actions run in this order
 */
public record Rule(
        String uid,
        String name,
        String description,
        Set<String> tags,
        Map<String, Object> configuration,
        List<RuleModule> triggers,
        List<RuleModule> conditions,
        List<RuleModule> actions) {

    /** @throws IllegalArgumentException when the uid is empty */
    public Rule {
        if (uid.isBlank()) {
            throw new IllegalArgumentException("A rule needs a uid");
        }
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
        configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
        triggers = List.copyOf(triggers);
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
    }
}
