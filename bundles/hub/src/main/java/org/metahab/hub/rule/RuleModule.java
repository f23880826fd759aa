/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One trigger, condition or action of a rule.
 *
 * @param id unique in the rule
 * @param type the module type, such as {@code core.ItemStateChangeTrigger}
 * @param label for people; may be empty
 * @param configuration the settings of the type: strings, numbers, booleans or lists of strings
 * @param inputs connections to outputs of triggers, by input name; conditions and actions only
 */
public record RuleModule(
        String id, String type, String label, Map<String, Object> configuration, Map<String, String> inputs) {

    public RuleModule {
        configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
        inputs = Map.copyOf(inputs);
    }

    /** A module with its settings and nothing else. */
    public static RuleModule of(String id, String type, Map<String, Object> configuration) {
        return new RuleModule(id, type, "", configuration, Map.of());
    }
}
