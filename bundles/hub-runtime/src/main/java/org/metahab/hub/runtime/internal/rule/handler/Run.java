/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.util.Map;
import java.util.Optional;
import org.metahab.hub.event.Source;
import org.metahab.hub.rule.RuleModule;

/**
 * One run of a rule.
 *
 * @param source as whom the rule acts
 * @param outputs what the trigger gave, by {@code name} and by {@code triggerId.name}
 */
public record Run(Source source, Map<String, Object> outputs) {

    public Run {
        outputs = Map.copyOf(outputs);
    }

    /** The value for a module's input: the output it is connected to, else the output of the same name. */
    Optional<Object> input(RuleModule module, String name) {
        return Optional.ofNullable(outputs.get(module.inputs().getOrDefault(name, name)));
    }
}
