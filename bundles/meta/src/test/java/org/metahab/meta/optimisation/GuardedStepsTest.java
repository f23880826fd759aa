/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.testing.Sinusoids;
import org.metahab.tensor.kernel.FloatKernels;

class GuardedStepsTest {
    private static final TaskShape.Regression SHAPE = new TaskShape.Regression(1, 1);
    private static final FloatKernels KERNELS = new FloatKernels();

    @Property(tries = 40)
    void neverRaisesTheLossOfTheJudges(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 100) double rate) {
        FomamlOptions options = FomamlOptions.defaults().withLayers(List.of(8)).withInnerRate(rate);
        Layers layers = Fomaml.body(SHAPE, options);
        float[] weights = Fomaml.of(SHAPE, options).initialise(seed);
        Task task = new Sinusoids(10, 5).draw(new SplittableRandom(seed));
        FastNetwork<float[]> network = new FastNetwork<>(KERNELS, layers);
        Batch<float[]> batch = Batch.Values.of(KERNELS, (ValuedExamples) task.support());
        Batch<float[]> judges = Batch.Values.of(KERNELS, (ValuedExamples) task.query());
        double before = network.loss(weights, judges);
        List<Double> taken = new GuardedSteps<>(KERNELS, options).descend(network, weights, batch, judges, 20);
        assertThat(network.loss(weights, judges)).isLessThanOrEqualTo(before);
        assertThat(taken).hasSizeLessThanOrEqualTo(20).allMatch(size -> size > 0 && size <= rate);
    }

    @Test
    void goesDownWithSmallSteps() {
        FomamlOptions options = FomamlOptions.defaults().withLayers(List.of(8)).withInnerRate(0.01);
        float[] weights = Fomaml.of(SHAPE, options).initialise(1);
        Task task = new Sinusoids(10, 5).draw(new SplittableRandom(1));
        FastNetwork<float[]> network = new FastNetwork<>(KERNELS, Fomaml.body(SHAPE, options));
        Batch<float[]> batch = Batch.Values.of(KERNELS, (ValuedExamples) task.support());
        double before = network.loss(weights, batch);
        assertThat(new GuardedSteps<>(KERNELS, options).descend(network, weights, batch, batch, 30))
                .hasSize(30);
        assertThat(network.loss(weights, batch)).isLessThan(before);
    }
}
