/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard;

import java.util.List;
import org.metahab.trainer.leaderboard.life.Life;
import org.metahab.trainer.leaderboard.rule.TimeRules;

/** The ways to choose rules that any learner has to beat. */
public final class RuleMethods {

    private RuleMethods() {}

    /** Those that know nothing but times of day. */
    public static List<RuleMethod> byTime() {
        return List.of(
                byTime("two-similar-times", "a schedule from two similar times on days of a kind", TimeRules.NEST),
                byTime("three-days-times", "a schedule from three days at the same time", TimeRules.THREE_DAYS));
    }

    private static RuleMethod byTime(String name, String description, TimeRules.Kind kind) {
        return new RuleMethod(name, description, (home, cut) -> {
            TimeRules rules = new TimeRules(kind, cut);
            Life.live(home, true, rules);
            return rules.rules();
        });
    }
}
