/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.metahab.meta.testing.FiniteDifferences.assertGradient;
import static org.metahab.meta.testing.FiniteDifferences.doubles;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.testing.Rankings;
import org.metahab.tensor.kernel.Activation;
import org.metahab.tensor.kernel.DoubleKernels;
import org.metahab.tensor.kernel.FloatKernels;

class RelationNetworkTest {

    /** The hyperbolic tangent is smooth, as differences need it. */
    private static final Layers LAYERS =
            new Layers(List.of(RelationNetwork.width(Rankings.SHAPE), 5, 4, 1), Activation.TANH, false);

    @Property(tries = 20)
    void gradientAgreesWithFiniteDifferences(@ForAll long seed) {
        RankedExamples example = several(seed);
        double[] parameters = doubles(parameters(seed));
        RelationNetwork<double[]> network = new RelationNetwork<>(Rankings.SHAPE, LAYERS, new DoubleKernels());
        double[] gradient = new double[parameters.length];
        network.accumulate(example.input(0), example.chosen(0), parameters, 1, gradient);

        assertGradient(
                p -> network.accumulate(example.input(0), example.chosen(0), p, 1, new double[p.length]),
                parameters,
                gradient);
    }

    @Property(tries = 20)
    void singlePrecisionAgreesWithDouble(@ForAll long seed) {
        RankedExamples example = several(seed);
        float[] parameters = parameters(seed);
        float[] gradient = new float[parameters.length];
        double[] exact = new double[parameters.length];

        double loss = new RelationNetwork<>(Rankings.SHAPE, LAYERS, new FloatKernels())
                .accumulate(example.input(0), example.chosen(0), parameters, 1, gradient);
        double exactLoss = new RelationNetwork<>(Rankings.SHAPE, LAYERS, new DoubleKernels())
                .accumulate(example.input(0), example.chosen(0), doubles(parameters), 1, exact);

        assertThat(loss).isCloseTo(exactLoss, within(1e-5 * Math.max(1, exactLoss)));
        for (int i = 0; i < gradient.length; i++) {
            assertThat((double) gradient[i]).isCloseTo(exact[i], within(1e-5));
        }
    }

    private static RankedExamples several(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RankedExamples example = Rankings.example(random);
        while (Rankings.SHAPE.candidates(example.input(0)) < 2) {
            example = Rankings.example(random);
        }
        return example;
    }

    private static float[] parameters(long seed) {
        float[] parameters = new float[RelationNetwork.parameterCount(LAYERS)];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (float) (0.4 * random.nextGaussian());
        }
        return parameters;
    }
}
