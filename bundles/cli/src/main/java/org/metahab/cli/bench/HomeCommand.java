/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.metahab.adaptation.HabitLearner;
import org.metahab.habit.candidate.Repertoire;
import org.metahab.simulator.Household;
import org.metahab.simulator.HouseholdGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metahab bench home}: what it costs to learn in one home, early and late. */
@Command(
        name = "home",
        description = "Lets a simulated home of sixty classes of actions live, and measures what its events and actions"
                + " cost when it has been watched for a little and for long, and what is kept in memory.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class HomeCommand implements Callable<Integer> {

    private static final int WARM_UP = 20_000;
    private static final int CLASSES = 60;

    @Option(
            names = "--events",
            split = ",",
            defaultValue = "100,10000,100000",
            description = "After how many events to measure (default: ${DEFAULT-VALUE}).")
    private List<Integer> events;

    @Option(names = "--seed", defaultValue = "1", description = "The first of the homes that are tried (default: 1).")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Household home = home();
        HabitLearner learner = HabitLearner.bundled().orElseGet(() -> HabitLearner.untrained(seed));
        new HomeCost(home, learner.learner(), WARM_UP).after(WARM_UP);
        List<Integer> counts = events.stream().sorted().toList();
        HomeCost cost = new HomeCost(home, learner.learner(), counts.get(counts.size() - 1));
        out.println(
                "| after events | actions so far | classes ranked | an event, median µs | an action ranked and learnt,"
                        + " median ms | kept, MB |");
        out.println("|---|---|---|---|---|---|");
        for (int count : counts) {
            HomeCost.Row row = cost.after(count);
            out.printf(
                    Locale.ROOT,
                    "| %,d | %,d | %d | %.1f | %.3f | %.1f |%n",
                    row.events(),
                    row.actions(),
                    row.classes(),
                    row.eventMicros(),
                    row.actionMillis(),
                    row.megabytes());
            out.flush();
        }
        return 0;
    }

    /** The first home in which people may do so many different things. */
    private Household home() {
        HouseholdGenerator generator = new HouseholdGenerator();
        for (long tried = seed; ; tried++) {
            Household home = generator.generate(tried);
            Repertoire repertoire = new Repertoire(name -> Optional.empty());
            repertoire.know(home.items());
            if (repertoire.size() >= CLASSES) {
                return home;
            }
        }
    }
}
