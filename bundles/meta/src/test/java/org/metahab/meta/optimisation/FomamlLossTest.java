/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

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
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.network.Losses;
import org.metahab.meta.internal.network.Prototypes;
import org.metahab.meta.testing.GaussianTasks;
import org.metahab.meta.testing.Sinusoids;
import org.metahab.tensor.kernel.DoubleKernels;
import org.metahab.tensor.kernel.FloatKernels;

class FomamlLossTest {
    private static final TaskShape.Classification CLASSES = new TaskShape.Classification(16);
    private static final TaskShape.Regression VALUES = new TaskShape.Regression(1, 1);
    private static final FomamlOptions OPTIONS = FomamlOptions.defaults()
            .withLayers(List.of(7, 5))
            .withInnerRate(0.3)
            .withInnerSteps(3);
    private static final DoubleKernels EXACT = new DoubleKernels();

    /** The meta-gradient is that of the query loss at θ + Δ, where Δ is what the inner loop did, held fixed. */
    @Property(tries = 8)
    void metaGradientOfClassificationAgreesWithFiniteDifferences(@ForAll long seed) {
        Task task = new GaussianTasks(16, 4, 4, 3, 2, true).draw(new SplittableRandom(seed));
        LabelledExamples support = (LabelledExamples) task.support();
        LabelledExamples query = (LabelledExamples) task.query();
        Layers body = Fomaml.body(CLASSES, OPTIONS);
        double[] parameters = doubles(Fomaml.of(CLASSES, OPTIONS).initialise(seed));
        parameters[parameters.length - 1] = 0.3;
        double[] gradient = new double[parameters.length];
        FomamlLoss<double[]> loss = new FomamlLoss<>(OPTIONS, body, EXACT);
        loss.accumulate(parameters, support, query, gradient);

        ClassificationStart<double[]> start = new ClassificationStart<>(EXACT, body);
        Prototypes<double[]> prototypes = start.prototypes(parameters, support);
        double[] before = start.weights(parameters, prototypes);
        double[] after = before.clone();
        FastNetwork<double[]> network = new FastNetwork<>(EXACT, PrototypeHead.layers(body, 4));
        loss.adapt(network, after, Batch.Classes.of(EXACT, support, prototypes::slot, 4));
        assertGradient(
                moved -> {
                    double[] weights = start.weights(moved, start.prototypes(moved, support));
                    for (int i = 0; i < weights.length; i++) {
                        weights[i] += after[i] - before[i];
                    }
                    Batch.Classes<double[]> queries = Batch.Classes.of(EXACT, query, prototypes::slot, 4);
                    double[] logits = network.outputs(weights, queries.inputs(), queries.rows());
                    return Losses.crossEntropy(
                            EXACT, logits, 4, queries.columns(), start.sharpness(moved), network.outputGradient());
                },
                parameters,
                gradient);
    }

    @Property(tries = 8)
    void metaGradientOfRegressionAgreesWithFiniteDifferences(@ForAll long seed) {
        Task task = new Sinusoids(5, 6).draw(new SplittableRandom(seed));
        ValuedExamples support = (ValuedExamples) task.support();
        Layers layers = Fomaml.body(VALUES, OPTIONS);
        double[] parameters = doubles(Fomaml.of(VALUES, OPTIONS).initialise(seed));
        double[] gradient = new double[parameters.length];
        FomamlLoss<double[]> loss = new FomamlLoss<>(OPTIONS, layers, EXACT);
        loss.accumulate(parameters, support, (ValuedExamples) task.query(), gradient);

        double[] after = parameters.clone();
        FastNetwork<double[]> network = new FastNetwork<>(EXACT, layers);
        loss.adapt(network, after, Batch.Values.of(EXACT, support));
        assertGradient(
                moved -> {
                    double[] weights = moved.clone();
                    for (int i = 0; i < weights.length; i++) {
                        weights[i] += after[i] - parameters[i];
                    }
                    return network.loss(weights, Batch.Values.of(EXACT, (ValuedExamples) task.query()));
                },
                parameters,
                gradient);
    }

    @Property(tries = 8)
    void singlePrecisionAgreesWithDouble(@ForAll long seed) {
        Task task = new GaussianTasks(16, 4, 4, 3, 2, true).draw(new SplittableRandom(seed));
        LabelledExamples support = (LabelledExamples) task.support();
        LabelledExamples query = (LabelledExamples) task.query();
        Layers body = Fomaml.body(CLASSES, OPTIONS);
        float[] parameters = Fomaml.of(CLASSES, OPTIONS).initialise(seed);
        float[] gradient = new float[parameters.length];
        double[] exactGradient = new double[parameters.length];
        double loss =
                new FomamlLoss<>(OPTIONS, body, new FloatKernels()).accumulate(parameters, support, query, gradient);
        double exact =
                new FomamlLoss<>(OPTIONS, body, EXACT).accumulate(doubles(parameters), support, query, exactGradient);
        assertThat(loss).isCloseTo(exact, within(1e-5 * exact));
        double error = 0;
        double length = 0;
        for (int i = 0; i < gradient.length; i++) {
            error += Math.pow(gradient[i] - exactGradient[i], 2);
            length += Math.pow(exactGradient[i], 2);
        }
        assertThat(Math.sqrt(error / length)).isLessThanOrEqualTo(1e-5);
    }
}
