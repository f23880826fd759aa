/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.optimisation.InnerLoopOptions;
import org.metahab.meta.optimisation.Maml;
import org.metahab.meta.training.MetaTrainer;
import org.metahab.meta.training.TrainingListener;
import org.metahab.meta.training.TrainingOptions;
import org.metahab.tensor.kernel.FastKernels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metahab bench speed}: what meta-training, adaptation and prediction cost. */
@Command(
        name = "speed",
        description = {
            "Exact second-order MAML meta-steps per CPU second on one and two threads (1-40-40-1, tanh, 25 sine waves"
                    + " of 10 + 10 points, one inner step, Adam), and the time to adapt and to predict.",
            "benchmarks/maml_pytorch.py does the same meta-steps in PyTorch."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SpeedCommand implements Callable<Integer> {
    private static final int ROUNDS = 10;
    private static final int WARM_UP = 4;
    private static final int INPUTS = 48;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Option(names = "--meta-steps", defaultValue = "2000", description = "Meta-steps of a round (default: 2000).")
    private int metaSteps;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Kernels: " + (FastKernels.vectorised() ? "vector unit (jdk.incubator.vector)" : "plain Java"));
        metaSteps(out);
        adaptation(out);
        out.flush();
        return 0;
    }

    /** One and two threads take turns, so that both meet the same neighbours on a machine that does other work too. */
    private void metaSteps(PrintWriter out) {
        List<Rate> alone = new ArrayList<>();
        List<Rate> together = new ArrayList<>();
        for (int round = 0; round < WARM_UP; round++) {
            rate(1 + round % 2);
        }
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(rate(1));
            together.add(rate(2));
        }
        report("1 thread", alone, out);
        report("2 threads", together, out);
        double[] gains = IntStream.range(0, ROUNDS)
                .mapToDouble(round ->
                        together.get(round).perSecond() / alone.get(round).perSecond())
                .sorted()
                .toArray();
        out.printf(
                Locale.ROOT,
                "2 threads against 1, per second: %.2f times (median of %d pairs in turn; best %.2f)%n",
                (gains[ROUNDS / 2 - 1] + gains[ROUNDS / 2]) / 2,
                ROUNDS,
                gains[ROUNDS - 1]);
    }

    /** Meta-steps per second of CPU time, and of wall-clock time. */
    private record Rate(double perCpuSecond, double perSecond) {}

    private Rate rate(int threads) {
        Maml algorithm = Maml.of(
                new TaskShape.Regression(1, 1),
                InnerLoopOptions.defaults()
                        .withLayers(List.of(40, 40))
                        .withInnerRate(0.01)
                        .withInnerSteps(1)
                        .withInnerClip(1e6));
        MetaTrainer trainer = new MetaTrainer(TrainingOptions.defaults()
                .withIterations(metaSteps)
                .withTasksPerStep(25)
                .withThreads(threads)
                .withReportEvery(metaSteps));
        double cpu = CpuTime.seconds();
        long wall = System.nanoTime();
        trainer.train(algorithm, new SinusoidTasks(10, 10), TrainingListener.none());
        return new Rate(metaSteps / (CpuTime.seconds() - cpu), metaSteps / ((System.nanoTime() - wall) / 1e9));
    }

    private static void report(String threads, List<Rate> rates, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %.0f meta-steps per CPU second, %.0f per second (best of %d rounds)%n",
                threads,
                rates.stream().mapToDouble(Rate::perCpuSecond).max().orElseThrow(),
                rates.stream().mapToDouble(Rate::perSecond).max().orElseThrow(),
                rates.size());
    }

    private void adaptation(PrintWriter out) {
        MetaLearner algorithm = Maml.of(
                new TaskShape.Classification(INPUTS),
                InnerLoopOptions.defaults().withInnerSteps(5));
        Learner learner = algorithm.learner(algorithm.initialise(1));
        SplittableRandom random = new SplittableRandom(1);
        float[][] rows = new float[5][INPUTS];
        for (float[] row : rows) {
            for (int i = 0; i < INPUTS; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        LabelledExamples support = LabelledExamples.of(rows, new int[] {0, 0, 1, 1, 2});
        Adapted adapted = learner.adapt(support);
        out.printf(
                Locale.ROOT,
                "CPU time to adapt 48-64-64 to 5 examples in 5 guarded steps: %.0f µs%nCPU time of a prediction: %.1f µs%n",
                microseconds(() -> learner.adapt(support).ways(), 500),
                microseconds(() -> adapted.predict(rows[0]).size(), 20_000));
    }

    /** The best mean of some rounds, of this thread's CPU time. */
    private static double microseconds(Callable<Integer> work, int repeats) {
        double best = Double.MAX_VALUE;
        int sum = 0;
        for (int round = 0; round < 3 * ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < repeats; i++) {
                try {
                    sum += work.call();
                } catch (Exception e) {
                    throw new IllegalStateException("a learner failed while it was measured", e);
                }
            }
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / repeats);
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was learnt while measuring");
        }
        return best;
    }
}
