/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.rule.RuleStatusInfo;

/** A hub's rules, for a process that may be killed before and after each change of one. The rules themselves live on. */
final class MortalRules implements RuleRegistry {

    private final RuleRegistry rules;
    private final Mortality mortality;

    MortalRules(RuleRegistry rules, Mortality mortality) {
        this.rules = rules;
        this.mortality = mortality;
    }

    @Override
    public Collection<Rule> rules() {
        return rules.rules();
    }

    @Override
    public Optional<Rule> rule(String uid) {
        return rules.rule(uid);
    }

    @Override
    public Optional<RuleStatusInfo> status(String uid) {
        return rules.status(uid);
    }

    @Override
    public RuleStatusInfo add(Rule rule) {
        return change(rule.uid(), () -> rules.add(rule));
    }

    @Override
    public RuleStatusInfo update(Rule rule) {
        return change(rule.uid(), () -> rules.update(rule));
    }

    @Override
    public Optional<Rule> remove(String uid) {
        return change(uid, () -> rules.remove(uid));
    }

    @Override
    public void setEnabled(String uid, boolean enabled) {
        change(uid, () -> {
            rules.setEnabled(uid, enabled);
            return uid;
        });
    }

    @Override
    public void runNow(String uid, boolean considerConditions) {
        rules.runNow(uid, considerConditions);
    }

    private <T> T change(String uid, Supplier<T> step) {
        mortality.pass(CrashPoint.BEFORE_WRITE, uid);
        T result = step.get();
        mortality.pass(CrashPoint.AFTER_WRITE, uid);
        return result;
    }
}
