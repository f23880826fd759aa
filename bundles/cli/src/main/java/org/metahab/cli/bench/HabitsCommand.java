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
import org.jspecify.annotations.Nullable;
import org.metahab.cli.progress.Progress;
import org.metahab.trainer.ContextLearners;
import org.metahab.trainer.HabitHomes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metahab bench habits}: which learner tells habits from a few examples. */
@Command(
        name = "habits",
        description = {
            "Which of a home's actions comes next, told from K examples of each: trains every learner and baseline on"
                    + " simulated homes, tests them in others, and writes a table, a picture and all numbers.",
            "The same options give the same numbers, whatever the number of threads."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class HabitsCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final long HOMES_SEED = 1;

    @Option(
            names = "--learner",
            split = ",",
            defaultValue = ALL,
            description = "The learners by name, with commas between, or all (default: all).")
    private List<String> learners;

    @Option(
            names = "--shots",
            split = ",",
            defaultValue = "1,3,5,10",
            description = "K, examples of each action; tested one by one, trained on together (default: 1,3,5,10).")
    private List<Integer> shots;

    @Option(names = "--ways", defaultValue = "5", description = "N, actions of a task at most (default: 5).")
    private int ways;

    @Option(
            names = "--homes",
            defaultValue = "120",
            description = "Simulated homes to learn from; a quarter as many others are for the test (default: 120).")
    private int homes;

    @Option(names = "--days", defaultValue = "28", description = "How many days each home is watched (default: 28).")
    private int days;

    @Option(names = "--iterations", defaultValue = "400", description = "Meta-steps (default: 400).")
    private int iterations;

    @Option(names = "--tasks", defaultValue = "500", description = "Tasks of a test (default: 500).")
    private int tasks;

    @Mixin
    private RunOptions runs = new RunOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "bench-results/habits",
            description = "Where table, picture and numbers go (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Spec
    private CommandSpec spec;

    private @Nullable HabitHomes lived;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(out);
        List<HabitsResult> results = new ArrayList<>();
        for (String learner : learners.equals(List.of(ALL)) ? ContextLearners.names() : learners) {
            for (int seed = 1; seed <= runs.seeds(); seed++) {
                HabitsPlan plan = new HabitsPlan(learner, homes, days, ways, shots, iterations, seed, runs.options());
                HabitsRun run = new HabitsRun(plan, runs.threads(), tasks, out);
                results.add(runs.resume() && run.isDone() ? run.earlier() : run.run(lived()));
            }
        }
        HabitsReport report = new HabitsReport(shots, results);
        spec.commandLine().getOut().print(report.table());
        spec.commandLine().getOut().flush();
        Files.writeString(out.resolve("table.md"), report.table());
        Files.writeString(out.resolve("accuracy.svg"), report.dots().svg());
        return 0;
    }

    /** Homes live only if a training is still to be run. */
    private HabitHomes lived() throws InterruptedException {
        HabitHomes known = lived;
        if (known == null) {
            int strangers = Math.max(1, homes / 4);
            try (Progress bar = Progress.of("Homes live", homes + strangers)) {
                known = HabitHomes.live(homes, strangers, days, HOMES_SEED, runs.threads(), bar::at);
            }
            lived = known;
        }
        return known;
    }
}
