/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.List;
import org.metahab.habit.recording.HomeRecording;

/**
 * What to train and on what.
 *
 * @param homes how many simulated homes to learn from, at least 1 where there are no recordings
 * @param recordings recorded homes to learn from as well, drawn from as often as from all simulated ones together
 * @param days how long each of them is watched, at least 3
 * @param seed decides the homes, the tasks and the initial parameters
 * @param algorithm the name of a meta-learner, such as {@code prototypical} or {@code fomaml}
 * @param iterations meta-steps, at least 1
 * @param judges how many further simulated homes the prior is judged on, at least 1
 * @param threads how many threads work, at least 1; the result does not depend on it
 * @param commit the version of the program, for the provenance
 */
public record TrainingPlan(
        int homes,
        List<HomeRecording> recordings,
        int days,
        long seed,
        String algorithm,
        int iterations,
        int judges,
        int threads,
        String commit) {

    /** @throws IllegalArgumentException when a number is too small */
    public TrainingPlan {
        recordings = List.copyOf(recordings);
        require("homes", homes, recordings.isEmpty() ? 1 : 0);
        require("days", days, 3);
        require("iterations", iterations, 1);
        require("judges", judges, 1);
        require("threads", threads, 1);
    }

    /** How many homes a prior of so many simulated ones is usually judged on: a tenth as many, at least five. */
    public static int usualJudges(int homes) {
        return Math.max(5, homes / 10);
    }

    private static void require(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but is " + value);
        }
    }
}
