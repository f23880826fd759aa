/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.metahab.cli.progress.Progress;
import org.metahab.habit.recording.ActionColumn;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorFile;
import org.metahab.meta.prior.Pruning;
import org.metahab.meta.training.TrainingProgress;
import org.metahab.trainer.PriorTrainer;
import org.metahab.trainer.TrainerProgress;
import org.metahab.trainer.TrainingPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metahab train}: many homes live, a learner learns how habits look, and a prior comes out. */
@Command(
        name = "train",
        description = "Meta-trains a prior on many homes and writes it to a file that a hub loads.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainCommand implements Callable<Integer> {

    @Option(
            names = "--homes",
            paramLabel = "sim:N|DIR",
            defaultValue = "sim:500",
            converter = TrainingHomes.Converter.class,
            description =
                    "What to learn from (default: ${DEFAULT-VALUE}): N simulated homes, a folder of recordings, or one"
                            + " recording; may be given more than once. Recorded homes together count as much as all"
                            + " simulated ones.")
    private List<TrainingHomes> homes;

    @Option(
            names = "--actions",
            defaultValue = "AUTO",
            description = "Which rows of recordings are people's actions: user, manual, or auto (default).")
    private ActionColumn actions;

    @Option(names = "--zone", defaultValue = "UTC", description = "Time zone of recorded homes (default: UTC).")
    private ZoneId zone;

    @Option(names = "--days", defaultValue = "21", description = "How many days each home is watched (default: 21).")
    private int days;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Decides everything random; the same seed gives the same prior (default: 1).")
    private long seed;

    @Option(
            names = "--learner",
            defaultValue = "relation-scorer",
            description = "The meta-learner by name, such as relation-scorer or meta-sgd (default: relation-scorer).")
    private String learner;

    @Option(names = "--steps", defaultValue = "2000", description = "Meta-steps (default: 2000).")
    private int steps;

    @Option(
            names = "--threads",
            description = "How many threads work (default: all cores). The result does not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write the prior.")
    private Path out;

    @Option(
            names = "--compact",
            description = "Write parameters in eight bits each: a third of the size, next to the same accuracy.")
    private boolean compact;

    @Option(
            names = "--prune",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Leave out this share of all parameters, the smallest; best with --compact (default: 0).")
    private double prune;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        TrainingHomes all = TrainingHomes.of(homes);
        TrainingPlan plan = new TrainingPlan(
                all.simulated(),
                all.recordings(zone, actions),
                days,
                seed,
                learner,
                steps,
                TrainingPlan.usualJudges(all.simulated()),
                threads,
                version());
        Prior prior;
        try (Bars bars = new Bars()) {
            prior = new PriorTrainer(plan).train(bars);
        }
        Prior small = Pruning.prune(prior, prune);
        if (compact) {
            PriorFile.writeCompact(small, out);
        } else {
            PriorFile.write(small, out);
        }
        var terminal = spec.commandLine().getOut();
        terminal.println("Wrote " + out + ": " + prior + ", trained on "
                + prior.provenance().data() + ".");
        terminal.printf(
                Locale.ROOT,
                "  %,d bytes; in single precision %,d, compact %,d, compact with half of it left out %,d%n",
                Files.size(out),
                PriorFile.encode(prior).length,
                PriorFile.encodeCompact(prior).length,
                PriorFile.encodeCompact(Pruning.prune(prior, 0.5)).length);
        prior.provenance()
                .scores()
                .forEach((name, score) -> terminal.printf(Locale.ROOT, "  %-24s %.4f%n", name, score));
        terminal.flush();
        return 0;
    }

    private static String version() {
        String version = TrainCommand.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** One bar for the homes that live, then one for the learner. */
    private static final class Bars implements TrainerProgress, AutoCloseable {
        private @Nullable Progress living;
        private @Nullable Progress learning;

        @Override
        public void lived(int done, int all) {
            if (living == null) {
                living = Progress.of("Homes live", all);
            }
            living.at(done);
            if (done == all) {
                living.close();
            }
        }

        @Override
        public void progressed(TrainingProgress progress) {
            if (learning == null) {
                learning = Progress.of("Meta-steps", progress.iterations());
            }
            learning.at(progress.iteration());
            learning.note("loss %.3f".formatted(progress.loss()));
        }

        @Override
        public void close() {
            if (learning != null) {
                learning.close();
            }
        }
    }
}
