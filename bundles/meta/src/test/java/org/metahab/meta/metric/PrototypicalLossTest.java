/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.metahab.meta.testing.FiniteDifferences.assertGradient;
import static org.metahab.meta.testing.FiniteDifferences.doubles;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.testing.GaussianTasks;
import org.metahab.tensor.kernel.Activation;
import org.metahab.tensor.kernel.DoubleKernels;
import org.metahab.tensor.kernel.FloatKernels;

class PrototypicalLossTest {
    private static final Layers LAYERS = new Layers(List.of(16, 7, 5), Activation.TANH, false);
    private static final GaussianTasks TASKS = new GaussianTasks(16, 4, 4, 3, 2, true);

    @Property(tries = 10)
    void gradientAgreesWithFiniteDifferences(@ForAll long seed) {
        Task task = TASKS.draw(new SplittableRandom(seed));
        double[] parameters = doubles(parameters(seed));
        PrototypicalLoss<double[]> loss = new PrototypicalLoss<>(LAYERS, new DoubleKernels());
        double[] gradient = new double[parameters.length];
        accumulate(loss, parameters, task, gradient);
        assertGradient(p -> accumulate(loss, p, task, new double[p.length]), parameters, gradient);
    }

    @Property(tries = 10)
    void singlePrecisionAgreesWithDouble(@ForAll long seed) {
        Task task = TASKS.draw(new SplittableRandom(seed));
        float[] parameters = parameters(seed);
        float[] gradient = new float[parameters.length];
        double[] exactGradient = new double[parameters.length];
        double loss = accumulate(new PrototypicalLoss<>(LAYERS, new FloatKernels()), parameters, task, gradient);
        double exact = accumulate(
                new PrototypicalLoss<>(LAYERS, new DoubleKernels()), doubles(parameters), task, exactGradient);
        assertThat(loss).isCloseTo(exact, within(1e-5 * exact));
        double error = 0;
        double length = 0;
        for (int i = 0; i < gradient.length; i++) {
            error += Math.pow(gradient[i] - exactGradient[i], 2);
            length += Math.pow(exactGradient[i], 2);
        }
        assertThat(Math.sqrt(error / length)).isLessThanOrEqualTo(1e-5);
    }

    private static float[] parameters(long seed) {
        float[] parameters =
                Prototypical.of(new TaskShape.Classification(16), List.of(7, 5)).initialise(seed);
        parameters[parameters.length - 2] = 0.4f;
        parameters[parameters.length - 1] = 0.6f;
        return parameters;
    }

    private static <A> double accumulate(PrototypicalLoss<A> loss, A parameters, Task task, A gradient) {
        return loss.accumulate(
                parameters, (LabelledExamples) task.support(), (LabelledExamples) task.query(), gradient);
    }
}
