/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metahab.meta.baseline.FromScratch;

/** The results of trainings as a table and as a picture, best first; trainings that differ only by seed are one row. */
final class HabitsReport {
    private final List<Integer> shots;
    private final List<Row> rows = new ArrayList<>();

    HabitsReport(List<Integer> shots, List<HabitsResult> results) {
        this.shots = List.copyOf(shots);
        Map<String, List<HabitsResult>> byLearner = new LinkedHashMap<>();
        for (HabitsResult result : results) {
            byLearner
                    .computeIfAbsent(result.plan().learner(), name -> new ArrayList<>())
                    .add(result);
        }
        byLearner.forEach((name, runs) -> rows.add(new Row(name, runs)));
        rows.sort(Comparator.comparingDouble(row -> -row.meanAccuracy(this.shots)));
    }

    private record Row(String name, List<HabitsResult> runs) {

        SeedMean accuracy(int shots) {
            return SeedMean.of(
                    runs.stream().mapToDouble(run -> run.test(shots).accuracy()).toArray(),
                    runs.get(0).test(shots).interval());
        }

        double calibrationError(int shots) {
            return runs.stream()
                    .mapToDouble(run -> run.test(shots).calibrationError())
                    .average()
                    .orElseThrow();
        }

        double cpuSeconds() {
            return runs.stream().mapToDouble(HabitsResult::cpuSeconds).average().orElseThrow();
        }

        double meanAccuracy(List<Integer> shots) {
            return shots.stream()
                    .mapToDouble(count -> accuracy(count).mean())
                    .average()
                    .orElseThrow();
        }
    }

    /**
     * Accuracies in Markdown, with the calibration error behind each; the best of each column is in bold, and what does not
     * beat a network from scratch in italics.
     */
    String table() {
        StringBuilder table = new StringBuilder("| learner |");
        shots.forEach(count -> table.append(" %d %s |".formatted(count, count == 1 ? "shot" : "shots")));
        table.append(" CPU time | seeds |\n|---|")
                .append("---|".repeat(shots.size()))
                .append("---|---|\n");
        for (Row row : rows) {
            table.append("| ").append(row.name()).append(" |");
            for (int count : shots) {
                table.append(" ").append(cell(row, count)).append(" |");
            }
            table.append(String.format(
                    Locale.ROOT,
                    " %.0f s | %d |\n",
                    row.cpuSeconds(),
                    row.runs().size()));
        }
        return table.append(
                        "\nAccuracy ± half a 95 % confidence interval (over seeds, or over the tasks of a single seed), and"
                                + " expected calibration error.\n")
                .toString();
    }

    /** Accuracies as dots. */
    DotChart dots() {
        DotChart chart = new DotChart(
                "Habit tasks in homes not seen before: accuracy",
                shots.stream()
                        .map(count -> count + (count == 1 ? " shot" : " shots"))
                        .toList());
        for (Row row : rows) {
            chart.add(
                    row.name(),
                    shots.stream()
                            .mapToDouble(count -> row.accuracy(count).mean())
                            .toArray());
        }
        return chart;
    }

    private String cell(Row row, int count) {
        SeedMean accuracy = row.accuracy(count);
        String text = String.format(
                Locale.ROOT, "%.3f ± %.3f, %.3f", accuracy.mean(), accuracy.interval(), row.calibrationError(count));
        if (accuracy.mean() >= best(count)) {
            return "**" + text + "**";
        }
        return !row.name().equals(FromScratch.NAME) && accuracy.mean() <= fromScratch(count) ? "*" + text + "*" : text;
    }

    private double best(int count) {
        return rows.stream()
                .mapToDouble(row -> row.accuracy(count).mean())
                .max()
                .orElseThrow();
    }

    private double fromScratch(int count) {
        return rows.stream()
                .filter(row -> row.name().equals(FromScratch.NAME))
                .mapToDouble(row -> row.accuracy(count).mean())
                .findFirst()
                .orElse(0);
    }
}
