/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.rule.RuleStatusInfo;

/** Rules that are kept and never run. */
public final class FakeRules implements RuleRegistry {

    private static final RuleStatusInfo DISABLED =
            new RuleStatusInfo(RuleStatusInfo.Status.UNINITIALIZED, RuleStatusInfo.Detail.DISABLED, "");

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    public final Set<String> disabled = new TreeSet<>();
    public RuleStatusInfo answer = RuleStatusInfo.IDLE;
    /** Is run before and after each change. */
    public Runnable onChange = () -> {};

    @Override
    public Collection<Rule> rules() {
        return List.copyOf(rules.values());
    }

    @Override
    public Optional<Rule> rule(String uid) {
        return Optional.ofNullable(rules.get(uid));
    }

    @Override
    public Optional<RuleStatusInfo> status(String uid) {
        return rule(uid).map(rule -> disabled.contains(uid) ? DISABLED : answer);
    }

    @Override
    public RuleStatusInfo add(Rule rule) {
        onChange.run();
        if (rules.putIfAbsent(rule.uid(), rule) != null) {
            throw new IllegalArgumentException("There is a rule " + rule.uid());
        }
        disabled.remove(rule.uid());
        onChange.run();
        return answer;
    }

    @Override
    public RuleStatusInfo update(Rule rule) {
        onChange.run();
        rules.put(rule.uid(), rule);
        onChange.run();
        return answer;
    }

    @Override
    public Optional<Rule> remove(String uid) {
        onChange.run();
        Optional<Rule> removed = Optional.ofNullable(rules.remove(uid));
        disabled.remove(uid);
        onChange.run();
        return removed;
    }

    @Override
    public void setEnabled(String uid, boolean enabled) {
        onChange.run();
        if (enabled) {
            disabled.remove(uid);
        } else {
            disabled.add(uid);
        }
        onChange.run();
    }

    @Override
    public void runNow(String uid, boolean considerConditions) {
        throw new AssertionError("adaptation runs no rules");
    }
}
