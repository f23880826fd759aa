/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.metahab.cli.chart.RateChart;
import org.metahab.meta.training.Calibration;
import org.metahab.trainer.leaderboard.LeaderboardReport;
import org.metahab.trainer.leaderboard.LeaderboardReport.MethodReport;
import org.metahab.trainer.leaderboard.act.ActScore;
import org.metahab.trainer.leaderboard.measure.Summary;

/** The curves of a leaderboard. */
final class LeaderboardPictures {

    private final LeaderboardReport report;

    LeaderboardPictures(LeaderboardReport report) {
        this.report = report;
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("by-examples.svg"), byExamples().svg());
        Files.writeString(folder.resolve("learning-curve.svg"), learning().svg());
        Files.writeString(folder.resolve("reliability.svg"), reliability().svg());
        Files.writeString(folder.resolve("precision-recall.svg"), precision().svg());
    }

    private RateChart byExamples() {
        RateChart chart = RateChart.overSteps(
                "hit@1 by the number of earlier examples, pooled",
                "earlier examples",
                Summary.EXAMPLES.stream().map(String::valueOf).toList());
        for (MethodReport method : report.methods()) {
            Summary pooled = method.pooled();
            if (pooled != null) {
                double[] y = pooled.byExamples().stream()
                        .mapToDouble(k -> k.accuracy().hit1().value())
                        .toArray();
                chart.add(method.method(), places(y.length), y);
            }
        }
        return chart;
    }

    private RateChart learning() {
        TreeSet<Integer> starts = new TreeSet<>();
        for (MethodReport method : report.methods()) {
            Summary pooled = method.pooled();
            if (pooled != null) {
                pooled.curve().forEach(stretch -> starts.add(stretch.from()));
            }
        }
        List<Integer> steps = List.copyOf(starts);
        RateChart chart = RateChart.overSteps(
                "hit@1 as a home is lived in, pooled",
                "actions before",
                steps.stream().map(from -> from + "+").toList());
        for (MethodReport method : report.methods()) {
            Summary pooled = method.pooled();
            if (pooled != null) {
                chart.add(
                        method.method(),
                        pooled.curve().stream()
                                .mapToDouble(stretch -> steps.indexOf(stretch.from()))
                                .toArray(),
                        pooled.curve().stream()
                                .mapToDouble(Summary.Stretch::hit1)
                                .toArray());
            }
        }
        return chart;
    }

    private RateChart reliability() {
        RateChart chart = RateChart.overRate("How often it came true by how sure it was, pooled", "confidence");
        for (MethodReport method : report.methods()) {
            Summary pooled = method.pooled();
            if (pooled != null) {
                List<Calibration.Bin> bins = pooled.reliability().stream()
                        .filter(bin -> bin.count() > 0)
                        .toList();
                chart.add(
                        method.method(),
                        bins.stream().mapToDouble(Calibration.Bin::confidence).toArray(),
                        bins.stream().mapToDouble(Calibration.Bin::accuracy).toArray());
            }
        }
        return chart;
    }

    private RateChart precision() {
        RateChart chart = RateChart.overRate("Switching on unasked: precision by recall, pooled", "recall");
        for (MethodReport method : report.methods()) {
            ActScore score = method.starts();
            if (score != null && score.actions() > 0) {
                List<ActScore.Point> points = score.curve().stream()
                        .filter(point -> point.fired() > 0)
                        .toList();
                chart.add(
                        method.method(),
                        points.stream()
                                .mapToDouble(point -> (double) point.right() / score.actions())
                                .toArray(),
                        points.stream()
                                .mapToDouble(point -> (double) point.right() / point.fired())
                                .toArray());
            }
        }
        return chart;
    }

    private static double[] places(int count) {
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = i;
        }
        return places;
    }
}
