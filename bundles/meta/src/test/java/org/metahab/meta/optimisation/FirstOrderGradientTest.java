/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import static org.metahab.meta.testing.FiniteDifferences.assertGradient;
import static org.metahab.meta.testing.FiniteDifferences.doubles;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.metahab.meta.RowExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.descent.Batch;
import org.metahab.meta.internal.descent.FastNetwork;
import org.metahab.meta.internal.descent.InnerLoop;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.testing.GaussianTasks;
import org.metahab.meta.testing.Sinusoids;
import org.metahab.tensor.kernel.DoubleKernels;

/** First order: the gradient of the query loss at θ + Δ, where Δ is what the inner loop did, held fixed. */
class FirstOrderGradientTest {
    private static final InnerLoopOptions OPTIONS = InnerLoopOptions.defaults()
            .withLayers(List.of(7, 5))
            .withInnerRate(0.3)
            .withInnerSteps(3);
    private static final DoubleKernels EXACT = new DoubleKernels();

    @Property(tries = 8)
    void agreesWithFiniteDifferencesInClassification(@ForAll long seed) {
        Task task = new GaussianTasks(16, 4, 4, 3, 2, true).draw(new SplittableRandom(seed));
        check(Fomaml.of(new TaskShape.Classification(16), OPTIONS), task, seed);
    }

    @Property(tries = 8)
    void agreesWithFiniteDifferencesInRegression(@ForAll long seed) {
        Task task = new Sinusoids(5, 6).draw(new SplittableRandom(seed));
        check(Fomaml.of(new TaskShape.Regression(1, 1), OPTIONS), task, seed);
    }

    private static void check(Fomaml algorithm, Task task, long seed) {
        double[] parameters = doubles(algorithm.initialise(seed));
        double[] gradient = new double[parameters.length];
        new QueryLoss<>(algorithm, EXACT).accumulate(parameters, task, gradient);

        TaskStart<double[]> start = algorithm.start(EXACT);
        Layers layers = start.begin(parameters, (RowExamples) task.support());
        double[] before = start.weights(parameters);
        double[] after = before.clone();
        new InnerLoop<>(EXACT, layers, algorithm.rule(EXACT, layers), OPTIONS.innerClip())
                .run(after, start.batch((RowExamples) task.support()), OPTIONS.innerSteps());
        FastNetwork<double[]> network = new FastNetwork<>(EXACT, layers);
        assertGradient(
                moved -> {
                    start.begin(moved, (RowExamples) task.support());
                    double[] weights = start.weights(moved);
                    for (int i = 0; i < weights.length; i++) {
                        weights[i] += after[i] - before[i];
                    }
                    Batch<double[]> queries = start.batch((RowExamples) task.query());
                    double[] outputs = network.outputs(weights, queries.inputs(), queries.rows());
                    return start.queryLoss(moved, outputs, queries, network.outputGradient(), new double[moved.length]);
                },
                parameters,
                gradient);
    }
}
