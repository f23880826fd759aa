/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.Prediction;
import org.metahab.meta.TaskShape;
import org.metahab.meta.metric.Prototypical;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one event costs the learner on the hub: adaptation to a new home, one more example, one prediction. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LearnerBenchmark {

    private static final int INPUTS = 64;
    private static final int SHOTS = 5;

    /** How many different actions the home knows. */
    @Param({"5", "60"})
    public int ways;

    private Learner learner;
    private LabelledExamples support;
    private LabelledExamples one;
    private Adapted adapted;
    private float[] input;

    /** Random weights and examples: the cost does not depend on them. */
    @Setup
    public void prepare() {
        MetaLearner algorithm = Prototypical.of(new TaskShape.Classification(INPUTS), List.of(64, 64));
        learner = algorithm.learner(algorithm.initialise(1));
        SplittableRandom random = new SplittableRandom(1);
        float[][] inputs = new float[ways * SHOTS][INPUTS];
        int[] labels = new int[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            labels[i] = i % ways;
            for (int j = 0; j < INPUTS; j++) {
                inputs[i][j] = (float) random.nextDouble(-1, 1);
            }
        }
        support = LabelledExamples.of(inputs, labels);
        one = LabelledExamples.of(inputs[0], labels[0]);
        adapted = learner.adapt(support);
        input = inputs[1];
    }

    /** From the prior to this home, five examples of each action. */
    @Benchmark
    public Adapted adapt() {
        return learner.adapt(support);
    }

    /** One more example. */
    @Benchmark
    public int learn() {
        adapted.learn(one);
        return adapted.ways();
    }

    /** What comes next? */
    @Benchmark
    public Prediction predict() {
        return adapted.predict(input);
    }
}
