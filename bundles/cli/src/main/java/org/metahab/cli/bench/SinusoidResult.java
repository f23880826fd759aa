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
 * @param iteration meta-steps done
 * @param seconds how long training took, in wall-clock time
 * @param curve mean squared error after the trained number of steps, now and then while training
 * @param tests at the end, on 600 tasks of 100 points; empty as long as training goes on
 */
record SinusoidResult(SinusoidPlan plan, int iteration, double seconds, List<Point> curve, List<Test> tests) {

    SinusoidResult {
        curve = List.copyOf(curve);
        tests = List.copyOf(tests);
    }

    /** One point of the learning curve. */
    record Point(int iteration, double error) {}

    /**
     * Mean squared error after some steps of adaptation.
     *
     * @param interval half of its 95 % confidence interval over tasks
     */
    record Test(int steps, boolean guarded, double error, double interval) {}

    boolean done() {
        return !tests.isEmpty();
    }

    Test test(int steps, boolean guarded) {
        return tests.stream()
                .filter(test -> test.steps() == steps && test.guarded() == guarded)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(plan.id() + " was not tested with " + steps + " steps"));
    }
}
