/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.engine;

import java.util.List;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.runtime.internal.rule.handler.Action;
import org.metahab.hub.runtime.internal.rule.handler.Condition;
import org.metahab.hub.runtime.internal.rule.handler.Trigger;

/**
 * The handlers of a rule, or why it has none.
 *
 * @param status idle, or the reason why the rule can't work; then there are no handlers
 * @param triggers in the rule's order
 * @param conditions in the rule's order
 * @param actions in the rule's order
 * @param items names of all items that the modules work with, by the name of the module
 */
record RuleParts(
        RuleStatusInfo status,
        List<Part<Trigger>> triggers,
        List<Part<Condition>> conditions,
        List<Part<Action>> actions,
        List<ItemUse> items) {

    RuleParts {
        triggers = List.copyOf(triggers);
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
        items = List.copyOf(items);
    }

    static RuleParts none(RuleStatusInfo status) {
        return new RuleParts(status, List.of(), List.of(), List.of(), List.of());
    }

    boolean canWork() {
        return status.status() == RuleStatusInfo.Status.IDLE;
    }

    /**
     * A handler with its module's id, and its name for messages.
     *
     * @param id unique in the rule
     * @param name {@code trigger '1' (core.ItemCommandTrigger)}
     * @param handler what it does
     */
    record Part<T>(String id, String name, T handler) {}

    /** That a module works with an item. */
    record ItemUse(String module, String item) {}
}
