/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.metahab.adaptation.internal.suggestion.RuleSynthesis.setting;

import java.util.List;
import java.util.Optional;
import org.metahab.adaptation.internal.level.Dimmed;
import org.metahab.adaptation.internal.pattern.Condition;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.OnOff;

/** How rules write what items are in: a shutter that is down is at 100, a dimmer that is on above 0, as the hub compares. */
final class RuleStates {

    private final ItemLookup items;

    RuleStates(ItemLookup items) {
        this.items = items;
    }

    /** The pattern with the states that its rule compares with; what items of ours keep goes by buckets. */
    Pattern written(Pattern pattern) {
        List<Condition> conditions = pattern.conditions().stream()
                .map(condition -> condition instanceof Condition.ItemState is
                        ? new Condition.ItemState(written(is.state()))
                        : condition)
                .toList();
        Trigger trigger = pattern.trigger() instanceof Trigger.StateChange change
                ? new Trigger.StateChange(written(change.state()), change.window())
                : pattern.trigger();
        return new Pattern(pattern.action(), trigger, conditions);
    }

    private ActionClass written(ActionClass state) {
        ItemType type = type(state.item());
        String text = Dimmed.is(type)
                ? Dimmed.written(state.bucket())
                : StateBuckets.onlyState(type, state.bucket()).orElse(state.bucket());
        return new ActionClass(state.item(), text);
    }

    /** The state for which a condition asks; empty where it asks for something else. */
    Optional<ActionClass> asked(RuleModule condition) {
        String item = setting(condition, "itemName");
        if (Dimmed.isAsked(condition)) {
            return Optional.of(new ActionClass(item, OnOff.ON.name()));
        }
        return setting(condition, "operator").equals("=")
                ? Optional.of(new ActionClass(item, StateBuckets.ofOnlyState(type(item), setting(condition, "state"))))
                : Optional.empty();
    }

    /** The state for which a trigger waits. */
    static String awaited(RuleModule trigger) {
        return Dimmed.isAwaited(trigger) ? OnOff.ON.name() : setting(trigger, "state");
    }

    /** The type of an item; of a group with a state of its own, the type of that. */
    private ItemType type(String name) {
        return items.item(name).map(Item::stateType).orElse(ItemType.SWITCH);
    }
}
