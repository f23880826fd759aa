/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.rule.RuleStatusInfo;

/** Keeps rules and never runs one, as what is recorded can't be changed. For one thread at a time. */
final class RecordedRules implements RuleRegistry {

    private final Map<String, Rule> rules = new LinkedHashMap<>();

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
        return rule(uid).map(rule -> RuleStatusInfo.IDLE);
    }

    @Override
    public RuleStatusInfo add(Rule rule) {
        if (rules.putIfAbsent(rule.uid(), rule) != null) {
            throw new IllegalArgumentException("There is a rule '" + rule.uid() + "' already");
        }
        return RuleStatusInfo.IDLE;
    }

    @Override
    public RuleStatusInfo update(Rule rule) {
        require(rule.uid());
        rules.put(rule.uid(), rule);
        return RuleStatusInfo.IDLE;
    }

    @Override
    public Optional<Rule> remove(String uid) {
        return Optional.ofNullable(rules.remove(uid));
    }

    @Override
    public void setEnabled(String uid, boolean enabled) {
        require(uid);
    }

    @Override
    public void runNow(String uid, boolean considerConditions) {
        require(uid);
    }

    private void require(String uid) {
        if (!rules.containsKey(uid)) {
            throw new NoSuchElementException("There is no rule '" + uid + "'");
        }
    }
}
