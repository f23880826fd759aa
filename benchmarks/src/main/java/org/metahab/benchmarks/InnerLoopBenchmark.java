/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.Prediction;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.optimisation.InnerLoopOptions;
import org.metahab.meta.optimisation.Maml;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What learners with an inner loop cost: the exact meta-gradient of 25 tasks (1-40-40-1, tanh, 10 + 10 points, one step);
 * adapting a 48-64-64 network to 5 examples in 5 guarded steps; one prediction. With the vector unit by
 * {@code -jvmArgs --add-modules=jdk.incubator.vector}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InnerLoopBenchmark {
    private static final int INPUTS = 48;

    private MetaLearner.Worker worker;
    private List<Task> tasks;
    private float[] parameters;
    private float[] gradient;
    private Learner learner;
    private LabelledExamples support;
    private Adapted adapted;
    private float[] input;

    /** Random weights and examples: the cost does not depend on them. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        MetaLearner waves = Maml.of(
                new TaskShape.Regression(1, 1),
                InnerLoopOptions.defaults().withLayers(List.of(40, 40)).withInnerSteps(1));
        worker = waves.worker();
        parameters = waves.initialise(1);
        gradient = new float[parameters.length];
        tasks = new ArrayList<>();
        for (int t = 0; t < 25; t++) {
            tasks.add(new Task(
                    ValuedExamples.ofRows(1, numbers(random, 10), 1, numbers(random, 10)),
                    ValuedExamples.ofRows(1, numbers(random, 10), 1, numbers(random, 10))));
        }
        MetaLearner algorithm = Maml.of(new TaskShape.Classification(INPUTS), InnerLoopOptions.defaults());
        learner = algorithm.learner(algorithm.initialise(1));
        support = LabelledExamples.ofRows(INPUTS, numbers(random, 5 * INPUTS), new int[] {0, 0, 1, 1, 2});
        adapted = learner.adapt(support);
        input = numbers(random, INPUTS);
    }

    /** The exact second-order meta-gradient of a meta-batch. */
    @Benchmark
    public double metaGradient() {
        return worker.accumulate(parameters, tasks, gradient);
    }

    /** From the prior to a task. */
    @Benchmark
    public Adapted adapt() {
        return learner.adapt(support);
    }

    /** One prediction. */
    @Benchmark
    public Prediction predict() {
        return adapted.predict(input);
    }

    private static float[] numbers(SplittableRandom random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return numbers;
    }
}
