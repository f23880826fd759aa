/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.metahab.meta.Task;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.rule.FixedRate;
import org.metahab.meta.testing.Sinusoids;
import org.metahab.tensor.kernel.Activation;
import org.metahab.tensor.kernel.FloatKernels;

class GuardedStepsTest {
    private static final FloatKernels KERNELS = new FloatKernels();
    private static final Layers LAYERS = new Layers(List.of(1, 8, 1), Activation.TANH, false);

    @Property(tries = 40)
    void neverRaisesTheLossOfTheJudges(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 100) double rate) {
        float[] weights = weights(seed);
        Task task = new Sinusoids(10, 5).draw(new SplittableRandom(seed));
        FastNetwork<float[]> network = new FastNetwork<>(KERNELS, LAYERS);
        Batch<float[]> batch = Batch.Values.of(KERNELS, (ValuedExamples) task.support());
        Batch<float[]> judges = Batch.Values.of(KERNELS, (ValuedExamples) task.query());
        double before = network.loss(weights, judges);
        List<Double> taken = guard(rate).descend(weights, batch, judges, 20);
        assertThat(network.loss(weights, judges)).isLessThanOrEqualTo(before);
        assertThat(taken).hasSizeLessThanOrEqualTo(20).allMatch(share -> share > 0 && share <= 1);
    }

    @Test
    void goesDownWithSmallSteps() {
        float[] weights = weights(1);
        Task task = new Sinusoids(10, 5).draw(new SplittableRandom(1));
        FastNetwork<float[]> network = new FastNetwork<>(KERNELS, LAYERS);
        Batch<float[]> batch = Batch.Values.of(KERNELS, (ValuedExamples) task.support());
        double before = network.loss(weights, batch);
        assertThat(guard(0.01).descend(weights, batch, batch, 30)).hasSize(30).containsOnly(1.0);
        assertThat(network.loss(weights, batch)).isLessThan(before);
    }

    @Test
    void repeatingGoesWhereTheStepsWent() {
        Task task = new Sinusoids(10, 5).draw(new SplittableRandom(4));
        Batch<float[]> batch = Batch.Values.of(KERNELS, (ValuedExamples) task.support());
        float[] first = weights(2);
        float[] second = weights(2);
        List<Double> shares = guard(0.5).descend(first, batch, batch, 12);
        assertThat(shares).anyMatch(share -> share < 1);
        guard(0.5).repeat(second, batch, shares);
        assertThat(second).containsExactly(first);
    }

    @Property(tries = 40)
    void repeatingNeverRaisesTheLossOfItsBatch(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 100) double rate) {
        Task task = new Sinusoids(10, 5).draw(new SplittableRandom(seed));
        FastNetwork<float[]> network = new FastNetwork<>(KERNELS, LAYERS);
        Batch<float[]> batch = Batch.Values.of(KERNELS, (ValuedExamples) task.support());
        float[] weights = weights(seed);
        double before = network.loss(weights, batch);
        guard(rate).repeat(weights, batch, List.of(1.0, 1.0, 0.5, 0.25));
        assertThat(network.loss(weights, batch)).isLessThanOrEqualTo(before);
    }

    private static GuardedSteps<float[]> guard(double rate) {
        FixedRate<float[]> rule = new FixedRate<>(KERNELS, rate, 0, LAYERS.parameterCount());
        return new GuardedSteps<>(KERNELS, new InnerLoop<>(KERNELS, LAYERS, rule, 10));
    }

    private static float[] weights(long seed) {
        float[] weights = new float[LAYERS.parameterCount()];
        LAYERS.initialise(new SplittableRandom(seed), weights, 0);
        return weights;
    }
}
