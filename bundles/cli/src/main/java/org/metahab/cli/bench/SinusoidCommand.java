/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.metahab.meta.training.RateSchedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metahab bench sinusoid}: regression of sine waves from a few points. */
@Command(
        name = "sinusoid",
        description = {
            "Sine waves from K points (Finn 2017, section 5.1): trains learners by the paper's protocol, tests them on"
                    + " 600 tasks, and writes a table, learning curves and all numbers.",
            "The same options give the same numbers, whatever the number of threads."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SinusoidCommand implements Callable<Integer> {

    @Option(
            names = "--learner",
            split = ",",
            defaultValue = "maml,fomaml,meta-sgd",
            description = "The learners by name, with commas between (default: ${DEFAULT-VALUE}).")
    private List<String> learners;

    @Option(names = "--shots", split = ",", defaultValue = "10", description = "K: 5, 10 or both (default: 10).")
    private List<Integer> shots;

    @Option(names = "--steps", defaultValue = "1", description = "Inner steps while training (default: 1).")
    private int steps;

    @Option(
            names = "--rate",
            defaultValue = "0.01",
            description = "The inner rate; where rates are learnt, what they start from (default: 0.01).")
    private double rate;

    @Option(names = "--iterations", defaultValue = "70000", description = "Meta-steps (default: 70000).")
    private int iterations;

    @Option(
            names = "--schedule",
            defaultValue = "CONSTANT",
            description = "How the meta-learning rate goes on: constant (the protocol), cosine or linear.")
    private RateSchedule schedule;

    @Mixin
    private RunOptions runs = new RunOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "bench-results/sinusoid",
            description = "Where table, curves, numbers and checkpoints go (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        List<SinusoidResult> results = new ArrayList<>();
        for (int k : shots) {
            for (String learner : learners) {
                for (int seed = 1; seed <= runs.seeds(); seed++) {
                    SinusoidPlan plan =
                            new SinusoidPlan(learner, k, steps, rate, iterations, schedule, seed, runs.options());
                    results.add(new SinusoidRun(plan, runs.threads(), out).run(runs.resume()));
                }
            }
        }
        SinusoidReport report = new SinusoidReport(results);
        spec.commandLine().getOut().print(report.table());
        spec.commandLine().getOut().flush();
        Files.writeString(out.resolve("table.md"), report.table());
        for (int k : shots) {
            Files.writeString(
                    out.resolve("curves-k" + k + ".svg"), report.curves(k).svg());
        }
        return 0;
    }
}
