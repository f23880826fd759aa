/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.delay.DelayItem;
import org.metahab.adaptation.internal.delay.Watched;
import org.metahab.adaptation.internal.due.DueItem;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.Hub;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.rule.RuleStatusInfo;

/**
 * Finds what is wrong with a rule before it is installed: items that are missing, conditions that can never hold, another
 * rule that does the opposite at the same moment, and loops with other rules.
 */
public final class RuleSafety {

    private final Hub hub;
    private final Predicate<String> resting;

    /** @param resting tells the rules, by their uids, that are disabled for a while only */
    public RuleSafety(Hub hub, Predicate<String> resting) {
        this.hub = hub;
        this.resting = resting;
    }

    /** @throws IllegalStateException when something is wrong with a suggestion's rule, which does not act by itself yet */
    public void requireSafe(Suggestion suggestion) {
        boolean acts = suggestion.stage().isRunning() && suggestion.stage() != Stage.TRIED_OUT;
        List<String> problems = problems(suggestion.rule());
        if (!acts && !problems.isEmpty()) {
            throw new IllegalStateException("Its rule is not installed: " + String.join("; ", problems));
        }
    }

    /** What is wrong with the rule, for people; empty when nothing is. */
    public List<String> problems(Rule rule) {
        List<Rule> others = hub.rules().rules().stream()
                .filter(other -> !other.uid().equals(rule.uid()) && mayAct(other.uid()))
                .toList();
        List<String> problems = new ArrayList<>();
        missing(rule, problems);
        dead(rule, problems);
        contradictions(rule, others, problems);
        loops(rule, others, problems);
        return problems;
    }

    private boolean mayAct(String uid) {
        boolean disabled = hub.rules()
                .status(uid)
                .filter(status -> status.detail() == RuleStatusInfo.Detail.DISABLED)
                .isPresent();
        return !disabled || resting.test(uid);
    }

    private void missing(Rule rule, List<String> problems) {
        Set<String> items = new LinkedHashSet<>();
        Stream.of(rule.triggers(), rule.conditions(), rule.actions())
                .flatMap(List::stream)
                .map(module -> module.configuration().get("itemName"))
                .filter(Objects::nonNull)
                .forEach(item -> items.add(Watched.item(item.toString())));
        items.stream()
                .filter(item -> hub.item(item).isEmpty() && DueItem.parse(item).isEmpty())
                .forEach(item -> problems.add("the item " + item + " is not on the hub"));
    }

    /** Conditions on equal states that exclude each other, or the state that the trigger just brought. */
    private static void dead(Rule rule, List<String> problems) {
        Map<String, Effect> wanted = new HashMap<>();
        if (rule.triggers().size() == 1) {
            Effect.present(rule).forEach(cause -> wanted.put(cause.item(), cause));
        }
        for (RuleModule condition : rule.conditions()) {
            Effect.asked(condition).ifPresent(state -> {
                Effect before = wanted.putIfAbsent(state.item(), state);
                if (before != null && before.excludes(state)) {
                    problems.add("its conditions can never hold: " + state.item() + " would have to be "
                            + before.state() + " and " + state.state());
                }
            });
        }
    }

    private static void contradictions(Rule rule, List<Rule> others, List<String> problems) {
        for (Rule other : others) {
            boolean sameMoment = rule.triggers().stream()
                    .anyMatch(trigger -> other.triggers().stream().anyMatch(theirs -> isSame(trigger, theirs)));
            boolean opposite = Effect.results(rule).stream().anyMatch(result -> Effect.results(other).stream()
                    .anyMatch(theirs -> theirs.item().equals(result.item())
                            && !StateBuckets.isSame(theirs.state(), result.state())));
            if (sameMoment && opposite && (isWithin(rule, other) || isWithin(other, rule))) {
                problems.add("the rule '" + name(other) + "' does the opposite at the same moment");
            }
        }
    }

    /** Whether one rule's conditions are some of the other's, so that it acts whenever the other does. */
    private static boolean isWithin(Rule one, Rule other) {
        return one.conditions().stream()
                .allMatch(condition -> other.conditions().stream().anyMatch(theirs -> isSame(condition, theirs)));
    }

    private static boolean isSame(RuleModule one, RuleModule other) {
        return one.type().equals(other.type()) && settings(one).equals(settings(other));
    }

    /** A trigger's settings, with what the item stands for that keeps since when its delay runs. */
    private static Map<String, Object> settings(RuleModule trigger) {
        Map<String, Object> settings = new HashMap<>(trigger.configuration());
        DelayItem.of(trigger).ifPresent(kept -> settings.put("itemName", kept.state()));
        return settings;
    }

    /** A chain of rules that comes back to where it began, and has an item in two states on its way, never ends. */
    private static void loops(Rule rule, List<Rule> others, List<String> problems) {
        for (Effect cause : Effect.causes(rule)) {
            for (Effect result : Effect.results(rule)) {
                List<Effect> way = new ArrayList<>(List.of(cause, result));
                if (comesBack(way, others, new HashSet<>())) {
                    problems.add("with other rules it would go round in circles: " + way);
                }
            }
        }
    }

    private static boolean comesBack(List<Effect> way, List<Rule> others, Set<Effect> seen) {
        Effect last = way.get(way.size() - 1);
        if (way.get(0).covers(last)) {
            return way.stream().anyMatch(one -> way.stream().anyMatch(one::excludes));
        }
        if (!seen.add(last)) {
            return false;
        }
        for (Rule other : others) {
            if (Effect.causes(other).stream().anyMatch(cause -> cause.covers(last))) {
                for (Effect result : Effect.results(other)) {
                    way.add(result);
                    if (comesBack(way, others, seen)) {
                        return true;
                    }
                    way.remove(way.size() - 1);
                }
            }
        }
        return false;
    }

    private static String name(Rule rule) {
        return rule.name().isEmpty() ? rule.uid() : rule.name();
    }
}
