/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.measure;

import java.util.List;
import org.metahab.habit.foresight.Foreseen;

/**
 * What one run of a method foresaw in one home.
 *
 * @param home the home's name
 * @param seed the run's
 * @param foreseen each action, in their order
 */
public record Sample(String home, int seed, List<Foreseen> foreseen) {

    public Sample {
        foreseen = List.copyOf(foreseen);
    }
}
