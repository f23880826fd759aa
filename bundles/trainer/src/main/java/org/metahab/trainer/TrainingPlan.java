/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

/**
 * What to train and on what.
 *
 * @param homes how many simulated homes to learn from, at least 1
 * @param days how long each of them is watched, at least 3
 * @param seed decides the homes, the tasks and the initial parameters
 * @param algorithm the name of a meta-learner, such as {@code prototypical} or {@code fomaml}
 * @param iterations meta-steps, at least 1
 * @param judges how many further homes the prior is judged on, at least 1
 * @param threads how many threads work, at least 1; the result does not depend on it
 * @param commit the version of the program, for the provenance
 */
public record TrainingPlan(
        int homes, int days, long seed, String algorithm, int iterations, int judges, int threads, String commit) {

    /** @throws IllegalArgumentException when a number is too small */
    public TrainingPlan {
        require("homes", homes, 1);
        require("days", days, 3);
        require("iterations", iterations, 1);
        require("judges", judges, 1);
        require("threads", threads, 1);
    }

    private static void require(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but is " + value);
        }
    }
}
