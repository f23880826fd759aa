/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.federation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.metahab.cli.progress.Progress;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.TaskSource;
import org.metahab.meta.federated.LocalTraining;
import org.metahab.meta.federated.RenyiAccountant;
import org.metahab.meta.federated.RobustMean;
import org.metahab.meta.federated.RoundPlan;
import org.metahab.trainer.HomeExamples;
import org.metahab.trainer.RankingTaskSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metahab bench federation}: federated rounds between simulated homes, honest and attacked. */
@Command(
        name = "federation",
        description = {
            "Simulated homes improve a prior together in masked, noised rounds, honest first and then with hostile"
                    + " homes among them; prints how well each prior does in homes that took no part, and epsilon.",
            "The same options give the same numbers, whatever the number of threads."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class FederationCommand implements Callable<Integer> {

    private static final int JUDGES = 10;
    private static final List<Integer> WIDTHS = List.of(8);

    @Option(names = "--homes", defaultValue = "50", description = "How many homes take part (default: 50).")
    private int homes;

    @Option(names = "--rounds", defaultValue = "1000", description = "How many rounds (default: 1000).")
    private int rounds;

    @Option(
            names = "--drop-out",
            defaultValue = "0.2",
            description = "Share of homes that drop out of a round (default: 0.2).")
    private double dropOut;

    @Option(names = "--hostile", defaultValue = "0.1", description = "Share of homes that are hostile (default: 0.1).")
    private double hostile;

    @Option(
            names = "--attack",
            split = ",",
            description =
                    "What hostile homes do: ${COMPLETION-CANDIDATES} (default: all but none, one after the other).")
    private Set<Attack> attacks = new LinkedHashSet<>(Arrays.asList(Attack.values()));

    @Option(
            names = "--noise",
            defaultValue = "1",
            description = "Noise of a sum, as a multiple of the clip (default: 1).")
    private double noise;

    @Option(names = "--clip", defaultValue = "0.1", description = "The greatest length of a difference (default: 0.1).")
    private double clip;

    @Option(names = "--rate", defaultValue = "1", description = "How far the prior goes along (default: 1).")
    private double rate;

    @Option(names = "--group-size", defaultValue = "5", description = "Homes in one masked sum (default: 5).")
    private int groupSize;

    @Option(
            names = "--join",
            defaultValue = "TRIMMED_MEAN",
            description = "How groups are joined: ${COMPLETION-CANDIDATES} (default: trimmed_mean).")
    private RobustMean join;

    @Option(
            names = "--masked",
            defaultValue = "20",
            description =
                    "In how many rounds of each exchange sums are really masked, which takes most of the time; the"
                            + " numbers are the same (default: 20).")
    private int masked;

    @Option(names = "--days", defaultValue = "21", description = "How many days each home is watched (default: 21).")
    private int days;

    @Option(names = "--seed", defaultValue = "1", description = "Decides everything random (default: 1).")
    private long seed;

    @Option(names = "--delta", defaultValue = "1e-5", description = "The delta of the privacy told (default: 1e-5).")
    private double delta;

    @Option(names = "--threads", description = "How many threads simulate homes (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "bench-results/federation",
            description = "Where the table goes (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        RoundPlan plan = new RoundPlan(clip, noise, groupSize, groupSize / 2 + 1);
        List<RankedExamples> lived;
        try (Progress progress = Progress.of("Homes live", homes + JUDGES)) {
            lived = HomeExamples.live(homes + JUDGES, days, seed, threads, progress::at);
        }
        List<TaskSource> parties = new ArrayList<>();
        lived.subList(0, homes).forEach(home -> parties.add(new RankingTaskSource(List.of(home))));
        MetaLearner algorithm = HomeExamples.scorer(WIDTHS);
        FederationTable table =
                new FederationTable(algorithm, new RankingTaskSource(lived.subList(homes, lived.size())), seed);
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(FederationTable.head(homes, rounds, algorithm.parameterCount()));
        Set<Attack> all = new LinkedHashSet<>(Set.of(Attack.NONE));
        all.addAll(attacks);
        for (Attack attack : all) {
            ExchangePlan exchange = new ExchangePlan(
                    plan, new LocalTraining(1, 1, 0.3, 1), rounds, masked, dropOut, hostile, attack, join, rate, seed);
            terminal.print(table.add(run(exchange, algorithm, parties)));
            terminal.flush();
        }
        String privacy = FederationTable.privacy(plan, rounds, delta);
        terminal.print(privacy);
        terminal.flush();
        Files.createDirectories(out);
        Files.writeString(
                out.resolve("table.md"),
                FederationTable.head(homes, rounds, algorithm.parameterCount()) + table.rows() + privacy);
        return 0;
    }

    private ExchangeResult run(ExchangePlan plan, MetaLearner algorithm, List<TaskSource> parties) {
        try (Progress progress = Progress.of("Rounds, " + plan.attack(), rounds)) {
            RenyiAccountant accountant = new RenyiAccountant();
            return new SimulatedExchange(plan, algorithm, parties).run(done -> {
                accountant.add(1, plan.round().noise(), 1);
                progress.at(done);
                progress.note("epsilon %.2f".formatted(accountant.epsilon(delta)));
            });
        }
    }
}
