/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.safety;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.metahab.adaptation.internal.delay.DelayItem;
import org.metahab.adaptation.internal.level.Dimmed;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

/**
 * An item in a state: what sets a rule off, or what a rule brings about.
 *
 * @param item the item's name
 * @param state the state or command as text; empty for any
 */
record Effect(String item, String state) {

    private static final Set<String> ANY =
            Set.of("core.ItemStateChangeTrigger", "core.ItemStateUpdateTrigger", "core.ItemCommandTrigger");

    /** What sets the rule off, at once or after a delay, as far as its triggers wait for a state or a command. */
    static List<Effect> causes(Rule rule) {
        Stream<Effect> delayed = rule.triggers().stream()
                .flatMap(trigger -> DelayItem.of(trigger).stream())
                .map(kept -> new Effect(kept.state().item(), kept.state().bucket()));
        Stream<Effect> any = rule.triggers().stream().flatMap(trigger -> anyOf(trigger).stream());
        return Stream.of(present(rule).stream(), delayed, any)
                .flatMap(each -> each)
                .toList();
    }

    /** What a trigger waits for that takes any state or command of an item. */
    private static Optional<Effect> anyOf(RuleModule trigger) {
        boolean choosy = trigger.configuration().containsKey("state")
                || Dimmed.isAwaited(trigger)
                || trigger.configuration().containsKey("command");
        return ANY.contains(trigger.type())
                        && !choosy
                        && trigger.configuration().get("itemName") instanceof String item
                ? Optional.of(new Effect(item, ""))
                : Optional.empty();
    }

    /** Whether this stands for the other, too. */
    boolean covers(Effect other) {
        return item.equals(other.item) && (state.isEmpty() || isAlso(other.state));
    }

    /** Whether the item can't be in both states at once. */
    boolean excludes(Effect other) {
        return item.equals(other.item) && !isAlso(other.state) && !other.isAlso(state);
    }

    private boolean isAlso(String other) {
        return state.equals(Dimmed.ABOVE_ZERO) ? Dimmed.isAboveZero(other) : StateBuckets.isSame(state, other);
    }

    /** What sets the rule off and still holds then. */
    static List<Effect> present(Rule rule) {
        return rule.triggers().stream()
                .flatMap(trigger ->
                        of(trigger, "state").or(() -> of(trigger, "command")).or(() -> comingOn(trigger)).stream())
                .toList();
    }

    private static Optional<Effect> comingOn(RuleModule trigger) {
        return Dimmed.isAwaited(trigger)
                ? of(trigger, "itemName").map(named -> new Effect(named.item(), Dimmed.ABOVE_ZERO))
                : Optional.empty();
    }

    /** What a condition asks of an item; empty where that is neither a state nor whether a dimmer is on. */
    static Optional<Effect> asked(RuleModule condition) {
        Optional<Effect> stated = of(condition, "state");
        if (Dimmed.isAsked(condition)) {
            return stated.map(named -> new Effect(named.item(), Dimmed.ABOVE_ZERO));
        }
        return "=".equals(condition.configuration().get("operator")) ? stated : Optional.empty();
    }

    /** What the rule tells items. */
    static List<Effect> results(Rule rule) {
        return rule.actions().stream()
                .filter(action -> action.type().equals("core.ItemCommandAction"))
                .flatMap(action -> of(action, "command").stream())
                .toList();
    }

    /** What a module says about an item; empty where it says nothing. */
    static Optional<Effect> of(RuleModule module, String setting) {
        return module.configuration().get("itemName") instanceof String item
                        && module.configuration().get(setting) instanceof String state
                ? Optional.of(new Effect(item, state))
                : Optional.empty();
    }
}
