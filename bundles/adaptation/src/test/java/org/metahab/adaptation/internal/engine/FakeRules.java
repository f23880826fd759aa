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

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    public final Set<String> disabled = new TreeSet<>();
    public RuleStatusInfo answer = RuleStatusInfo.IDLE;

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
        return rule(uid).map(rule -> answer);
    }

    @Override
    public RuleStatusInfo add(Rule rule) {
        if (rules.putIfAbsent(rule.uid(), rule) != null) {
            throw new IllegalArgumentException("There is a rule " + rule.uid());
        }
        return answer;
    }

    @Override
    public RuleStatusInfo update(Rule rule) {
        rules.put(rule.uid(), rule);
        return answer;
    }

    @Override
    public Optional<Rule> remove(String uid) {
        return Optional.ofNullable(rules.remove(uid));
    }

    @Override
    public void setEnabled(String uid, boolean enabled) {
        if (enabled) {
            disabled.remove(uid);
        } else {
            disabled.add(uid);
        }
    }

    @Override
    public void runNow(String uid, boolean considerConditions) {
        throw new AssertionError("adaptation runs no rules");
    }
}
