/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.rule;

import java.util.List;
import org.metahab.trainer.leaderboard.act.Firing;

/**
 * How rules did after they were chosen.
 *
 * @param rules how many were chosen
 * @param acted how many of them acted at all
 * @param right how often people did it themselves in time
 * @param unwanted how often they did not
 * @param starts how many fresh starts there were
 * @param covered how many of these a rule would have done before people did
 */
public record RuleScore(int rules, int acted, int right, int unwanted, int starts, int covered) {

    /** The score of these rules, of a time with so many fresh starts. */
    public static RuleScore of(List<ChosenRule> rules, int starts) {
        int acted = 0;
        int right = 0;
        int unwanted = 0;
        int covered = 0;
        for (ChosenRule rule : rules) {
            acted += rule.later().isEmpty() ? 0 : 1;
            for (Firing firing : rule.later()) {
                right += firing.isRight() ? 1 : 0;
                unwanted += firing.isRight() ? 0 : 1;
                covered += firing.isRight() && firing.start() ? 1 : 0;
            }
        }
        return new RuleScore(rules.size(), acted, right, unwanted, starts, covered);
    }

    /** Both together. */
    public RuleScore and(RuleScore other) {
        return new RuleScore(
                rules + other.rules,
                acted + other.acted,
                right + other.right,
                unwanted + other.unwanted,
                starts + other.starts,
                covered + other.covered);
    }
}
