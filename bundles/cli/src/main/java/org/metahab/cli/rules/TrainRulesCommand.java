/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.metahab.adaptation.RulePrior;
import org.metahab.cli.progress.Progress;
import org.metahab.cli.rules.RuleLessonGatherer.Lesson;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorFile;
import org.metahab.meta.training.TrainingListener;
import org.metahab.meta.training.TrainingProgress;
import org.metahab.trainer.rules.RuleLesson;
import org.metahab.trainer.rules.RulePriorTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code metahab train-rules}: many homes live, and a prior of rules, or of triggers, comes out. In two rounds: the second looks at what the
 * first one's prior finds likeliest, as that is what a hub would suggest.
 */
@Command(
        name = "train-rules",
        description =
                "Meta-trains on simulated homes which patterns go on to be right, or which triggers set habits off, and"
                        + " writes a prior of rules or of triggers.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class TrainRulesCommand implements Callable<Integer> {

    private static final int FIRST_OTHERS = 16;
    private static final int LIKELIEST = 6;
    private static final int OTHERS = 8;

    @Option(
            names = "--homes",
            defaultValue = "800",
            description = "How many simulated homes to learn from, half of them in each round (default: 800).")
    private int homes;

    @Option(names = "--days", defaultValue = "42", description = "How many days each home is watched (default: 42).")
    private int days;

    @Option(
            names = "--seed",
            defaultValue = "101",
            description = "Decides everything random; bench rules must judge by other seeds (default: 101).")
    private long seed;

    @Option(names = "--steps", defaultValue = "40000", description = "Meta-steps of each round (default: 40000).")
    private int steps;

    @Option(
            names = "--threads",
            description = "How many threads work (default: all cores). The result does not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--triggers",
            description = "Learn which triggers do set habits off, instead of which rules go on to be right.")
    private boolean triggers;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write the prior.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        int first = Math.max(1, homes / 2);
        int second = Math.max(1, homes - first);
        int judges = Math.max(2, homes / 10);
        long homeSeed = seed * 1_000_003;
        RulePriorTrainer trainer = new RulePriorTrainer(RulePrior.algorithm(), RulePrior.SCHEMA, steps, seed, threads);
        Lesson lesson = triggers ? Lesson.TRIGGER : Lesson.RULE;
        RuleLessonGatherer any = new RuleLessonGatherer(RulePrior.untrained(seed), days, 0, FIRST_OTHERS, lesson);
        List<List<RuleLesson>> lessons = new ArrayList<>(any.gather(homeSeed, first, threads, "First homes"));
        List<List<RuleLesson>> strangers = any.gather(homeSeed + first + second, judges, threads, "Judging homes");
        String data = "%d simulated homes of %d days; judged on %d further homes".formatted(homes, days, judges);
        Prior draft = train(trainer, lessons, strangers, data, "First round");
        RuleLessonGatherer likeliest =
                new RuleLessonGatherer(RulePrior.of(draft, "first round"), days, LIKELIEST, OTHERS, lesson);
        lessons.addAll(likeliest.gather(homeSeed + first, second, threads, "Further homes"));
        Prior prior = train(trainer, lessons, strangers, data, "Second round");
        PriorFile.write(prior, out);
        var terminal = spec.commandLine().getOut();
        terminal.println("Wrote " + out + ": " + prior + ", trained on " + data + ".");
        prior.provenance()
                .scores()
                .forEach((name, score) -> terminal.printf(Locale.ROOT, "  %-24s %.4f%n", name, score));
        terminal.flush();
        return 0;
    }

    private static Prior train(
            RulePriorTrainer trainer,
            List<List<RuleLesson>> lessons,
            List<List<RuleLesson>> strangers,
            String data,
            String task) {
        String version = TrainRulesCommand.class.getPackage().getImplementationVersion();
        try (Steps shown = new Steps(task)) {
            return trainer.train(lessons, strangers, data, version == null ? "development" : version, shown);
        }
    }

    /** Shows the meta-steps of a round. */
    private static final class Steps implements TrainingListener, AutoCloseable {
        private final Progress bar;

        Steps(String task) {
            this.bar = Progress.of(task, 100);
        }

        @Override
        public void progressed(TrainingProgress progress) {
            bar.at(100L * progress.iteration() / progress.iterations());
            bar.note("loss %.3f".formatted(progress.loss()));
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
