/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metahab.meta.training.RateSchedule;

/** The results of trainings as a table and as learning curves; trainings that differ only by seed are one row. */
final class SinusoidReport {
    /** Student's t for 95 % by degrees of freedom; the normal distribution's beyond. */
    private static final double[] STUDENT = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262};

    private final Map<String, List<SinusoidResult>> rows = new LinkedHashMap<>();

    SinusoidReport(List<SinusoidResult> results) {
        for (SinusoidResult result : results) {
            SinusoidPlan plan = result.plan();
            String falling = plan.schedule() == RateSchedule.CONSTANT ? "" : ", falling rate";
            String row = "%s, K = %d, %d step%s, α %s%s"
                    .formatted(
                            plan.learner(),
                            plan.shots(),
                            plan.steps(),
                            plan.steps() == 1 ? "" : "s",
                            plan.innerRate(),
                            falling);
            rows.computeIfAbsent(row, name -> new ArrayList<>()).add(result);
        }
    }

    /** Mean squared errors in Markdown. */
    String table() {
        StringBuilder table =
                new StringBuilder("| trained | as trained | 10 steps | 10 steps, guarded | seeds | meta-steps |\n"
                        + "|---|---|---|---|---|---|\n");
        rows.forEach((name, runs) -> {
            SinusoidPlan plan = runs.get(0).plan();
            table.append("| %s | %s | %s | %s | %d | %,d |\n"
                    .formatted(
                            name,
                            cell(runs, plan.steps(), false),
                            cell(runs, 10, false),
                            cell(runs, 10, true),
                            runs.size(),
                            plan.iterations()));
        });
        return table.append(
                        "\nMean squared error ± half a 95 % confidence interval: over seeds (Student), or over the 600"
                                + " tasks of a single seed.\n")
                .toString();
    }

    /** Learning curves of the trainings with so many shots, the mean over seeds. */
    LineChart curves(int shots) {
        LineChart chart = new LineChart("Sinusoid, K = " + shots, "meta-steps", "mean squared error");
        rows.forEach((name, runs) -> {
            if (runs.get(0).plan().shots() == shots) {
                List<SinusoidResult.Point> first = runs.get(0).curve();
                double[] x = new double[first.size()];
                double[] y = new double[first.size()];
                for (int i = 0; i < x.length; i++) {
                    x[i] = first.get(i).iteration();
                    for (SinusoidResult run : runs) {
                        y[i] += run.curve().get(i).error() / runs.size();
                    }
                }
                chart.add(name.replace(", K = " + shots, ""), x, y);
            }
        });
        return chart;
    }

    private static String cell(List<SinusoidResult> runs, int steps, boolean guarded) {
        if (runs.size() == 1) {
            SinusoidResult.Test test = runs.get(0).test(steps, guarded);
            return format(test.error(), test.interval());
        }
        double mean = 0;
        for (SinusoidResult run : runs) {
            mean += run.test(steps, guarded).error() / runs.size();
        }
        double squares = 0;
        for (SinusoidResult run : runs) {
            squares += Math.pow(run.test(steps, guarded).error() - mean, 2);
        }
        int freedom = runs.size() - 1;
        double student = freedom <= STUDENT.length ? STUDENT[freedom - 1] : 1.96;
        return format(mean, student * Math.sqrt(squares / freedom / runs.size()));
    }

    private static String format(double mean, double interval) {
        return mean > 1e4
                ? String.format(Locale.ROOT, "%.1e", mean)
                : String.format(Locale.ROOT, "%.3f ± %.3f", mean, interval);
    }
}
