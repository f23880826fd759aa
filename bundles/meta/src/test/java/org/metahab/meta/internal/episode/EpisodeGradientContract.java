/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.metahab.meta.testing.FiniteDifferences.assertGradient;
import static org.metahab.meta.testing.FiniteDifferences.doubles;
import static org.metahab.meta.testing.FiniteDifferences.isSmooth;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.metahab.meta.Task;
import org.metahab.meta.TaskSource;
import org.metahab.tensor.kernel.DoubleKernels;
import org.metahab.tensor.kernel.FloatKernels;
import org.metahab.tensor.kernel.Kernels;

/** What holds for the query loss and gradient of every embedding with a head. */
public abstract class EpisodeGradientContract {

    /** A small one, smooth where parameters are random. */
    protected abstract EpisodeLearner algorithm();

    /** Tasks for it. */
    protected abstract TaskSource tasks();

    /** Parameters to look at; random ones, so that nothing is at a place of its own. */
    protected float[] parameters(long seed) {
        float[] parameters = algorithm().initialise(seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += (float) random.nextDouble(-0.2, 0.2);
        }
        return parameters;
    }

    @Property(tries = 5)
    void gradientAgreesWithFiniteDifferences(@ForAll long seed) {
        EpisodeLoss<double[]> loss = loss(new DoubleKernels());
        List<Task> tasks = draw(seed);
        double[] parameters = doubles(parameters(seed));
        ToDoubleFunction<double[]> value = p -> loss.accumulate(p, tasks, new double[p.length]);
        Assume.that(isSmooth(value, parameters));
        double[] gradient = new double[parameters.length];
        loss.accumulate(parameters, tasks, gradient);
        assertGradient(value, parameters, gradient);
    }

    /** To 1e-5 of the gradient's length, or of the loss where what its parts pull at cancels out. */
    @Property(tries = 5)
    void singlePrecisionAgreesWithDouble(@ForAll long seed) {
        EpisodeLoss<double[]> exactly = loss(new DoubleKernels());
        List<Task> tasks = draw(seed);
        float[] parameters = parameters(seed);
        Assume.that(isSmooth(p -> exactly.accumulate(p, tasks, new double[p.length]), doubles(parameters)));
        float[] gradient = new float[parameters.length];
        double[] exactGradient = new double[parameters.length];
        double loss = loss(new FloatKernels()).accumulate(parameters, tasks, gradient);
        double exact = exactly.accumulate(doubles(parameters), tasks, exactGradient);
        assertThat(loss).isCloseTo(exact, within(1e-5 * exact));
        double error = 0;
        double length = 0;
        for (int i = 0; i < gradient.length; i++) {
            error += Math.pow(gradient[i] - exactGradient[i], 2);
            length += Math.pow(exactGradient[i], 2);
        }
        assertThat(Math.sqrt(error)).isLessThanOrEqualTo(1e-5 * Math.max(Math.sqrt(length), exact));
    }

    private <A> EpisodeLoss<A> loss(Kernels<A> kernels) {
        return new EpisodeLoss<>(
                algorithm().shape(), algorithm().embedding(), algorithm().head(), kernels);
    }

    private List<Task> draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return List.of(tasks().draw(random), tasks().draw(random));
    }
}
