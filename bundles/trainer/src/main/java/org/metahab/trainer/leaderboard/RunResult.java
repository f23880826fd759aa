/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metahab.habit.foresight.Foreseen;
import org.metahab.trainer.leaderboard.act.ActScore;
import org.metahab.trainer.leaderboard.rule.ChosenRule;

/**
 * What one method did in one home with one seed. Holds numbers, texts and lists only, so that any JSON library writes it.
 *
 * @param method the method's name
 * @param home the home's name
 * @param seed the seed
 * @param foreseen each action, in their order; none of a method that only chooses rules
 * @param anything how acting unasked went; null when it was not tried
 * @param starts how switching on unasked went, of items that people had left alone; null when it was not tried
 * @param rules the rules chosen on the first days; null when none were to be chosen
 * @param medianMillis how long foreseeing an action and learning from it took, in the median
 */
public record RunResult(
        String method,
        String home,
        int seed,
        List<Foreseen> foreseen,
        @Nullable ActScore anything,
        @Nullable ActScore starts,
        @Nullable List<ChosenRule> rules,
        double medianMillis) {

    public RunResult {
        foreseen = List.copyOf(foreseen);
    }
}
