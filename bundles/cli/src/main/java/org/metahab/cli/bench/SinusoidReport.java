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
import java.util.TreeMap;
import org.metahab.meta.training.RateSchedule;

/** The results of trainings as a table and as learning curves; trainings that differ only by seed are one row. */
final class SinusoidReport {
    private final Map<String, List<SinusoidResult>> rows = new LinkedHashMap<>();

    SinusoidReport(List<SinusoidResult> results) {
        for (SinusoidResult result : results) {
            SinusoidPlan plan = result.plan();
            StringBuilder row = new StringBuilder("%s, K = %d, %d step%s, α %s"
                    .formatted(
                            plan.learner(),
                            plan.shots(),
                            plan.steps(),
                            plan.steps() == 1 ? "" : "s",
                            plan.innerRate()));
            if (plan.schedule() != RateSchedule.CONSTANT) {
                row.append(", falling rate");
            }
            new TreeMap<>(plan.options()).forEach((name, value) -> row.append(", " + name + " " + value));
            rows.computeIfAbsent(row.toString(), name -> new ArrayList<>()).add(result);
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
        double[] errors = runs.stream()
                .mapToDouble(run -> run.test(steps, guarded).error())
                .toArray();
        SeedMean error = SeedMean.of(errors, runs.get(0).test(steps, guarded).interval());
        return format(error.mean(), error.interval());
    }

    private static String format(double mean, double interval) {
        return mean > 1e4
                ? String.format(Locale.ROOT, "%.1e", mean)
                : String.format(Locale.ROOT, "%.3f ± %.3f", mean, interval);
    }
}
