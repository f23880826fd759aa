/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.List;

/**
 * What one training came to.
 *
 * @param plan what was run
 * @param cpuSeconds CPU time of meta-training
 * @param tests in homes that it has not seen, one for each number of shots
 */
record HabitsResult(HabitsPlan plan, double cpuSeconds, List<Test> tests) {

    /**
     * How well classes were told with so many examples of each.
     *
     * @param accuracy the share of query examples whose class was the most probable one
     * @param interval half of its 95 % confidence interval over tasks
     * @param calibrationError the expected calibration error
     */
    record Test(int shots, double accuracy, double interval, double calibrationError) {}

    Test test(int shots) {
        return tests.stream()
                .filter(test -> test.shots() == shots)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(plan.id() + " was not tested with " + shots + " shots"));
    }
}
