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
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metahab bench omniglot}: hand-written characters from one example each. */
@Command(
        name = "omniglot",
        description = {
            "Omniglot, Lake's 20-way one-shot runs: trains learners on the two small background sets, tests them on the"
                    + " 20 runs, and writes a table, learning curves and all numbers.",
            "Without --minutes, the same options give the same numbers on one machine, whatever the number of threads."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class OmniglotCommand implements Callable<Integer> {
    private static final int WAYS = 20;
    private static final int QUERIES = 3;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description = "Where all_runs.zip, images_background_small1.zip and images_background_small2.zip are.")
    private Path data;

    @Option(
            names = "--learner",
            split = ",",
            defaultValue = "prototypical",
            description = "The learners by name, with commas between (default: ${DEFAULT-VALUE}).")
    private List<String> learners;

    @Option(
            names = "--iterations",
            defaultValue = "6000",
            description = "Meta-steps of 2 tasks each (default: ${DEFAULT-VALUE}).")
    private int iterations;

    @Option(
            names = "--minutes",
            defaultValue = "60",
            description = "How long one training may take at most; then it is tested as it is (default: 60).")
    private double minutes;

    @Option(names = "--side", defaultValue = "28", description = "Pixels of a line (default: ${DEFAULT-VALUE}).")
    private int side;

    @Option(
            names = "--filters",
            defaultValue = "32,32,64,64",
            description = "Filters of each block (default: ${DEFAULT-VALUE}).")
    private String filters;

    @Mixin
    private RunOptions runs = new RunOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "bench-results/omniglot",
            description = "Where table, curves, numbers and checkpoints go (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        OmniglotFiles files = new OmniglotFiles(data);
        OmniglotTasks tasks = new OmniglotTasks(files.alphabets(), WAYS, QUERIES, side);
        OmniglotTest test = new OmniglotTest(files.runs(), side);
        Files.createDirectories(out);
        List<OmniglotResult> results = new ArrayList<>();
        for (String learner : learners) {
            for (int seed = 1; seed <= runs.seeds(); seed++) {
                OmniglotPlan plan = new OmniglotPlan(learner, seed, iterations, side, filters, runs.options());
                results.add(new OmniglotRun(plan, tasks, test, runs.threads(), minutes, out).run(runs.resume()));
            }
        }
        String table = table(results);
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().flush();
        Files.writeString(out.resolve("table.md"), table);
        Files.writeString(out.resolve("curves.svg"), curves(results).svg());
        return 0;
    }

    private static String table(List<OmniglotResult> results) {
        StringBuilder table = new StringBuilder("| learner | seed | pictures | filters | meta-steps | minutes | error"
                + " | error, ten views vote |\n|---|---|---|---|---|---|---|---|\n");
        for (OmniglotResult result : results) {
            OmniglotPlan plan = result.plan();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d × %d | %s | %,d | %.1f | %.1f %% | %.1f %% |%n",
                    plan.learner(),
                    plan.seed(),
                    plan.side(),
                    plan.side(),
                    plan.filters(),
                    result.iterations(),
                    result.seconds() / 60,
                    100 * result.error(),
                    100 * result.votedError()));
        }
        return table.toString();
    }

    private static LineChart curves(List<OmniglotResult> results) {
        LineChart chart = new LineChart("Omniglot, 20-way 1-shot", "meta-steps", "loss of training tasks");
        for (OmniglotResult result : results) {
            chart.add(
                    result.plan().learner() + ", seed " + result.plan().seed(),
                    result.curve().stream()
                            .mapToDouble(OmniglotResult.Point::iteration)
                            .toArray(),
                    result.curve().stream()
                            .mapToDouble(OmniglotResult.Point::loss)
                            .toArray());
        }
        return chart;
    }
}
