/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.metahab.habit.foresight.Foresight;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.trainer.leaderboard.act.ActBoard;
import org.metahab.trainer.leaderboard.act.ActScore;
import org.metahab.trainer.leaderboard.life.Facts;
import org.metahab.trainer.leaderboard.life.Life;
import org.metahab.trainer.leaderboard.life.Prequential;
import org.metahab.trainer.leaderboard.method.Home;
import org.metahab.trainer.leaderboard.method.Method;
import org.metahab.trainer.leaderboard.rule.ChosenRule;
import org.metahab.trainer.leaderboard.rule.LearntRules;

/**
 * Runs methods in homes. The same homes, methods and seeds give the same results, but for how long they take, whatever the
 * number of threads.
 */
public final class Leaderboard {

    private final Set<Task> tasks;
    private final boolean withActs;
    private final List<Method> methods;
    private final List<RuleMethod> ruleMethods;
    private final Runs runs;
    private final int threads;

    /**
     * @param methods those that rank nothing by themselves are asked for {@link Task#ACT} and {@link Task#RULE} only
     * @param ruleMethods are asked for {@link Task#RULE} only
     * @param runs keeps what is finished
     * @param threads how many runs are at work at a time, at least 1
     */
    public Leaderboard(Set<Task> tasks, List<Method> methods, List<RuleMethod> ruleMethods, Runs runs, int threads) {
        this.tasks = tasks.isEmpty() ? EnumSet.noneOf(Task.class) : EnumSet.copyOf(tasks);
        this.withActs = this.tasks.contains(Task.ACT) || this.tasks.contains(Task.RULE);
        this.methods =
                methods.stream().filter(method -> withActs || method.ranks()).toList();
        this.ruleMethods = this.tasks.contains(Task.RULE) ? List.copyOf(ruleMethods) : List.of();
        this.runs = runs;
        this.threads = threads;
    }

    /** Hears how far it is. Called by one thread at a time. */
    @FunctionalInterface
    public interface Progress {

        /** So many runs of all are done; this one was the last. */
        void done(int runs, int all, String latest);
    }

    /**
     * What there was and what came out.
     *
     * @param homes the homes, in the order given
     * @param runs method by method, home by home, seed by seed
     */
    public record Results(List<Facts> homes, List<RunResult> runs) {}

    /**
     * Runs everything that is not finished yet.
     *
     * @throws IOException when a recording cannot be read, or a run cannot be kept
     */
    public Results run(List<HomeRecording> homes, Progress progress) throws IOException, InterruptedException {
        List<Facts> facts = new ArrayList<>();
        for (HomeRecording home : homes) {
            facts.add(Facts.of(home));
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<RunResult>> futures = new ArrayList<>();
            for (Method method : methods) {
                for (int i = 0; i < homes.size(); i++) {
                    HomeRecording home = homes.get(i);
                    Facts fact = facts.get(i);
                    for (int seed = 1; seed <= method.seeds(); seed++) {
                        int number = seed;
                        futures.add(executor.submit(
                                () -> foundOr(method.name(), fact, number, () -> run(method, home, fact, number))));
                    }
                }
            }
            for (RuleMethod method : ruleMethods) {
                for (int i = 0; i < homes.size(); i++) {
                    HomeRecording home = homes.get(i);
                    Facts fact = facts.get(i);
                    futures.add(executor.submit(() -> foundOr(method.name(), fact, 1, () -> run(method, home, fact))));
                }
            }
            return new Results(facts, collect(futures, progress));
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<RunResult> collect(List<Future<RunResult>> futures, Progress progress)
            throws IOException, InterruptedException {
        List<RunResult> results = new ArrayList<>();
        for (Future<RunResult> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failed) {
                    throw failed;
                }
                throw new IllegalStateException("A run failed", e.getCause());
            }
            RunResult last = results.get(results.size() - 1);
            progress.done(results.size(), futures.size(), last.method() + " in " + last.home());
        }
        return results;
    }

    /** Does one run. */
    private interface Work {
        RunResult run() throws IOException;
    }

    private RunResult foundOr(String method, Facts home, int seed, Work work) throws IOException {
        Optional<RunResult> found = runs.find(method, home, seed);
        if (found.isPresent()) {
            return found.get();
        }
        RunResult result = work.run();
        runs.keep(home, result);
        return result;
    }

    private RunResult run(Method method, HomeRecording home, Facts facts, int seed) throws IOException {
        Foresight foresight = method.start().in(new Home(home.name(), home::item, home.items()), seed);
        Prequential watcher = new Prequential(foresight, withActs);
        Life.live(home, withActs, watcher);
        List<ChosenRule> rules = tasks.contains(Task.RULE) ? LearntRules.choose(watcher.firings(), facts.cut()) : null;
        return new RunResult(
                method.name(),
                home.name(),
                seed,
                method.ranks() ? watcher.foreseen() : List.of(),
                score(watcher.anything()),
                score(watcher.starts()),
                rules,
                watcher.medianMillis());
    }

    private @Nullable ActScore score(Optional<ActBoard> board) {
        return tasks.contains(Task.ACT) ? board.map(ActBoard::score).orElse(null) : null;
    }

    private static RunResult run(RuleMethod method, HomeRecording home, Facts facts) throws IOException {
        List<ChosenRule> rules = method.chooser().choose(home, facts.cut());
        return new RunResult(method.name(), home.name(), 1, List.of(), null, null, rules, 0);
    }
}
