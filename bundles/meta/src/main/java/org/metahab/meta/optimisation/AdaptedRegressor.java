/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.Arrays;
import java.util.List;
import org.metahab.meta.Adapted;
import org.metahab.meta.Examples;
import org.metahab.meta.Prediction;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.descent.Batch;
import org.metahab.meta.internal.descent.FastNetwork;
import org.metahab.meta.internal.descent.SupportStatistics;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.tensor.kernel.FastKernels;
import org.metahab.tensor.kernel.Kernels;

/** An estimator of values after the inner loop. */
final class AdaptedRegressor implements Adapted {
    private static final int KEPT = 64;
    private static final int REPLAYED = 15;
    private static final int JUDGES = 8;
    private static final int STEPS_PER_EXAMPLE = 2;

    private final GradientBased algorithm;
    private final TaskShape.Regression shape;
    private final float[] parameters;
    private final Kernels<float[]> kernels = FastKernels.create();
    private final FastNetwork<float[]> network;
    private final Descent descent;
    private final SupportStatistics statistics;
    private final float[] weights;
    private ReplayMemory memory;

    private AdaptedRegressor(
            GradientBased algorithm,
            TaskShape.Regression shape,
            float[] parameters,
            float[] weights,
            SupportStatistics statistics) {
        this.algorithm = algorithm;
        this.shape = shape;
        this.parameters = parameters;
        this.network = new FastNetwork<>(kernels, algorithm.body());
        this.descent = new Descent(algorithm, kernels, algorithm.body(), parameters);
        this.statistics = statistics;
        this.weights = weights;
        this.memory = new ReplayMemory(shape.inputs(), shape.outputs(), KEPT);
    }

    /** @param parameters shared, never changed */
    static AdaptedRegressor adapt(
            GradientBased algorithm, TaskShape.Regression shape, float[] parameters, ValuedExamples support) {
        float[] weights = Arrays.copyOf(parameters, algorithm.body().parameterCount());
        AdaptedRegressor adapted =
                new AdaptedRegressor(algorithm, shape, parameters, weights, SupportStatistics.of(support));
        if (support.size() > 0) {
            adapted.descend(support);
        }
        return adapted;
    }

    /** The inner loop; guarded, it runs first on a part of the support set, judged by the rest, then as far on all of it. */
    private void descend(ValuedExamples support) {
        Batch<float[]> all = Batch.Values.of(kernels, support);
        HeldBack parts = HeldBack.of(support);
        if (algorithm.options().guarded() && parts.judges().size() > 0) {
            Batch<float[]> rest = Batch.Values.of(kernels, (ValuedExamples) parts.rest());
            Batch<float[]> judges = Batch.Values.of(kernels, (ValuedExamples) parts.judges());
            List<Double> good = descent.guarded(weights.clone(), statistics, rest, judges);
            descent.repeat(weights, statistics, all, good);
        } else {
            descent.alone(weights, statistics, all);
        }
        float[] inputs = new float[support.size() * shape.inputs()];
        float[] values = new float[support.size() * shape.outputs()];
        Inputs.load(support, kernels, inputs, 0);
        support.copyValues(0, support.size(), values, 0);
        for (int i = 0; i < support.size(); i++) {
            memory.add(0, inputs, i * shape.inputs(), values, i * shape.outputs());
        }
    }

    @Override
    public Prediction predict(float[] input) {
        float[] row = new float[shape.inputs()];
        Inputs.load(input, shape, kernels, row, 0);
        return Prediction.ofValues(Arrays.copyOf(network.outputs(weights, row, 1), shape.outputs()));
    }

    @Override
    public void learn(Examples examples) {
        ValuedExamples valued = Checks.valued(examples, shape);
        float[] inputs = new float[valued.size() * shape.inputs()];
        float[] values = new float[valued.size() * shape.outputs()];
        Inputs.load(valued, kernels, inputs, 0);
        valued.copyValues(0, valued.size(), values, 0);
        for (int i = 0; i < valued.size(); i++) {
            memory.add(0, inputs, i * shape.inputs(), values, i * shape.outputs());
            Batch<float[]> batch = withReplayed(inputs, values, i, REPLAYED);
            Batch<float[]> judges = withReplayed(inputs, values, i, JUDGES);
            descent.further(weights, statistics, batch, judges, STEPS_PER_EXAMPLE);
        }
    }

    private Batch<float[]> withReplayed(float[] inputs, float[] values, int example, int replayed) {
        int rows = 1 + Math.min(replayed, memory.size());
        float[] batchInputs = new float[rows * shape.inputs()];
        float[] batchValues = new float[rows * shape.outputs()];
        System.arraycopy(inputs, example * shape.inputs(), batchInputs, 0, shape.inputs());
        System.arraycopy(values, example * shape.outputs(), batchValues, 0, shape.outputs());
        for (int row = 1; row < rows; row++) {
            int place = memory.draw();
            memory.copyInput(place, batchInputs, row * shape.inputs());
            memory.copyValues(place, batchValues, row * shape.outputs());
        }
        return new Batch.Values<>(batchInputs, batchValues, rows, shape.outputs());
    }

    @Override
    public int ways() {
        return 0;
    }

    @Override
    public Adapted copy() {
        AdaptedRegressor copy = new AdaptedRegressor(algorithm, shape, parameters, weights.clone(), statistics);
        copy.memory = memory.copy();
        return copy;
    }
}
