/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.Arrays;
import java.util.List;
import org.metahab.meta.Adapted;
import org.metahab.meta.Examples;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Prediction;
import org.metahab.meta.RowExamples;
import org.metahab.meta.internal.descent.Batch;
import org.metahab.meta.internal.descent.FastNetwork;
import org.metahab.meta.internal.descent.SupportStatistics;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.network.Mlp;
import org.metahab.tensor.kernel.FastKernels;
import org.metahab.tensor.kernel.Kernels;

/** A classifier after the inner loop; classes have columns in the order in which they came. */
final class AdaptedClassifier implements Adapted {
    private static final int KEPT_PER_CLASS = 8;
    private static final int REPLAYED = 15;
    private static final int JUDGES = 8;
    private static final int STEPS_PER_EXAMPLE = 2;
    private static final float[] NO_VALUES = {};

    private final GradientBased algorithm;
    private final Layers body;
    private final float[] parameters;
    private final Kernels<float[]> kernels = FastKernels.create();
    private final ClassificationStart<float[]> start;
    private final double sharpness;
    private final Mlp<float[]> embedding;
    private ReplayMemory memory;
    private final SupportStatistics statistics;
    private FastNetwork<float[]> network;
    private Descent descent;
    private float[] weights;
    private int columns;
    private int[] columnOfLabel = {};

    private AdaptedClassifier(
            GradientBased algorithm, float[] parameters, SupportStatistics statistics, Layers network) {
        this.algorithm = algorithm;
        this.body = algorithm.body();
        this.parameters = parameters;
        this.statistics = statistics;
        this.start = new ClassificationStart<>(kernels, algorithm.shape(), body);
        this.sharpness = start.sharpness(parameters);
        this.embedding = new Mlp<>(body, kernels);
        this.memory = new ReplayMemory(body.inputs(), 0, KEPT_PER_CLASS);
        this.weights = Arrays.copyOf(parameters, body.parameterCount());
        this.network = new FastNetwork<>(kernels, network);
        this.descent = new Descent(algorithm, kernels, network, parameters);
    }

    /** @param parameters shared, never changed */
    static AdaptedClassifier adapt(GradientBased algorithm, float[] parameters, LabelledExamples support) {
        int ways = (int) Arrays.stream(support.shots()).filter(n -> n > 0).count();
        Layers network = ways == 0 ? algorithm.body() : PrototypeHead.layers(algorithm.body(), ways);
        AdaptedClassifier adapted =
                new AdaptedClassifier(algorithm, parameters, SupportStatistics.of(support), network);
        if (support.size() > 0) {
            adapted.descend(support);
        }
        return adapted;
    }

    /** The inner loop; guarded, it runs first on a part of the support set, judged by the rest, then as far on all of it. */
    private void descend(LabelledExamples support) {
        HeldBack parts = HeldBack.of(support);
        boolean judged = algorithm.options().guarded() && parts.judges().size() > 0;
        float[] trial = {};
        if (judged) {
            start.begin(parameters, parts.rest());
            trial = start.weights(parameters);
        }
        start.begin(parameters, support);
        weights = start.weights(parameters);
        columns = network.layers().outputs();
        columnOfLabel = new int[support.ways()];
        Arrays.setAll(columnOfLabel, start::column);
        Batch<float[]> all = batch(support);
        if (judged) {
            List<Double> good = descent.guarded(trial, statistics, batch(parts.rest()), batch(parts.judges()));
            descent.repeat(weights, statistics, all, good);
        } else {
            descent.alone(weights, statistics, all);
        }
        float[] rows = new float[support.size() * support.inputs()];
        support.copyInputs(0, support.size(), rows, 0);
        for (int i = 0; i < support.size(); i++) {
            memory.add(columnOfLabel[support.label(i)], rows, i * support.inputs(), NO_VALUES, 0);
        }
    }

    private void use(Layers layers) {
        network = new FastNetwork<>(kernels, layers);
        descent = new Descent(algorithm, kernels, layers, parameters);
    }

    private Batch<float[]> batch(RowExamples examples) {
        return Batch.Classes.of(kernels, (LabelledExamples) examples, label -> columnOfLabel[label], columns);
    }

    @Override
    public Prediction predict(float[] input) {
        float[] row = new float[body.inputs()];
        Inputs.load(input, algorithm.shape(), kernels, row, 0);
        float[] probabilities = new float[columnOfLabel.length];
        if (columns > 0) {
            float[] logits = network.outputs(weights, row, 1);
            kernels.scale(columns, sharpness, logits, 0);
            kernels.softmax(1, columns, logits, 0);
            for (int label = 0; label < probabilities.length; label++) {
                probabilities[label] = columnOfLabel[label] < 0 ? 0 : logits[columnOfLabel[label]];
            }
        }
        return Prediction.ofProbabilities(probabilities);
    }

    @Override
    public void learn(Examples examples) {
        LabelledExamples labelled = Checks.labelled(examples, algorithm.shape());
        int width = body.inputs();
        float[] rows = new float[labelled.size() * width];
        Inputs.load(labelled, kernels, rows, 0);
        for (int i = 0; i < labelled.size(); i++) {
            learn(Arrays.copyOfRange(rows, i * width, (i + 1) * width), labelled.label(i));
        }
    }

    private void learn(float[] input, int label) {
        if (label >= columnOfLabel.length) {
            int known = columnOfLabel.length;
            columnOfLabel = Arrays.copyOf(columnOfLabel, label + 1);
            Arrays.fill(columnOfLabel, known, label + 1, -1);
        }
        if (columnOfLabel[label] < 0) {
            columnOfLabel[label] = columns;
            addColumn(input);
        }
        int column = columnOfLabel[label];
        memory.add(column, input, 0, NO_VALUES, 0);
        Batch<float[]> batch = withReplayed(input, column, REPLAYED);
        Batch<float[]> judges = withReplayed(input, column, JUDGES);
        descent.further(weights, statistics, batch, judges, STEPS_PER_EXAMPLE);
    }

    /** A column for a new class, with its first example as prototype. */
    private void addColumn(float[] input) {
        System.arraycopy(input, 0, embedding.input(1), 0, input.length);
        float[] prototype = embedding.forward(weights, 0, 1);
        int offset = body.parameterCount();
        int more = columns + 1;
        Layers layers = PrototypeHead.layers(body, more);
        float[] grown = Arrays.copyOf(weights, layers.parameterCount());
        for (int row = 0; row <= body.outputs(); row++) {
            System.arraycopy(weights, offset + row * columns, grown, offset + row * more, columns);
        }
        start.head(parameters).fill(prototype, 0, columns, more, grown, offset);
        weights = grown;
        columns = more;
        use(layers);
    }

    private Batch<float[]> withReplayed(float[] input, int column, int replayed) {
        int rows = 1 + Math.min(replayed, memory.size());
        float[] inputs = Arrays.copyOf(input, rows * input.length);
        int[] truth = new int[rows];
        truth[0] = column;
        for (int row = 1; row < rows; row++) {
            int place = memory.draw();
            memory.copyInput(place, inputs, row * input.length);
            truth[row] = memory.slot(place);
        }
        return new Batch.Classes<>(inputs, truth, columns);
    }

    @Override
    public int ways() {
        return columnOfLabel.length;
    }

    @Override
    public Adapted copy() {
        AdaptedClassifier copy = new AdaptedClassifier(algorithm, parameters, statistics, network.layers());
        copy.weights = weights.clone();
        copy.columns = columns;
        copy.columnOfLabel = columnOfLabel.clone();
        copy.memory = memory.copy();
        return copy;
    }
}
