/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import java.util.List;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.trainer.TrainingPlan;

/**
 * How priors are trained that a leaderboard needs.
 *
 * @param homes how many simulated homes
 * @param days how long each is watched
 * @param steps meta-steps
 */
record Training(int homes, int days, int steps, int threads) {

    /** For people. */
    String data() {
        return homes + " simulated homes of " + days + " days, " + steps + " meta-steps";
    }

    /** For names of files. */
    String id(int seed) {
        return homes + "x" + days + "." + steps + "." + seed;
    }

    TrainingPlan plan(String algorithm, List<HomeRecording> recordings, int seed) {
        return new TrainingPlan(
                homes,
                recordings,
                days,
                seed,
                algorithm,
                steps,
                TrainingPlan.usualJudges(homes),
                threads,
                "leaderboard");
    }
}
