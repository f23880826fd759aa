/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.util.List;
import java.util.Map;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

/** The rule of a habit that is tried out: it fires as the real one, and asks instead of acting. */
public final class AskingRule {

    /** The item that such rules command with their suggestion's id. */
    public static final String ITEM = "MetaHAB_Ask";

    private AskingRule() {}

    /** The asking form of a suggestion's rule. */
    static Rule of(String suggestion, Rule rule) {
        RuleModule ask =
                RuleModule.of("action", "core.ItemCommandAction", Map.of("itemName", ITEM, "command", suggestion));
        return new Rule(
                rule.uid(),
                rule.name() + " (asks first)",
                rule.description(),
                rule.tags(),
                rule.configuration(),
                rule.triggers(),
                rule.conditions(),
                List.of(ask));
    }

    /** Whether a rule asks, whoever wrote the rest of it. */
    static boolean asks(Rule rule) {
        return rule.actions().stream()
                .anyMatch(action -> ITEM.equals(action.configuration().get("itemName")));
    }

    /** A rule that asks, with what the other one does in the place of asking. */
    static Rule acting(Rule asking, Rule other) {
        return new Rule(
                asking.uid(),
                asking.name(),
                asking.description(),
                asking.tags(),
                asking.configuration(),
                asking.triggers(),
                asking.conditions(),
                other.actions());
    }
}
