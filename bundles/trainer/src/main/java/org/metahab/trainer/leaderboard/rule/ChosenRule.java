/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.rule;

import java.util.List;
import org.metahab.trainer.leaderboard.act.Firing;

/**
 * A rule that was chosen on a home's past.
 *
 * @param action the id of the class that it does
 * @param when in which moments, for people
 * @param later what it would have done after it was chosen
 */
public record ChosenRule(String action, String when, List<Firing> later) {

    public ChosenRule {
        later = List.copyOf(later);
    }
}
