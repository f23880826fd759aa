/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import java.util.Arrays;
import org.metahab.meta.Adapted;
import org.metahab.meta.Examples;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Prediction;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.network.Mlp;
import org.metahab.tensor.kernel.FloatKernels;

/** The prototypes of one task: running means that each further example moves. */
final class PrototypicalAdapted implements Adapted {
    /** How many examples are embedded at a time; bounds what buffers take. */
    private static final int ROWS = 64;

    private final TaskShape.Classification shape;
    private final Layers layers;
    private final float[] parameters;
    private final FloatKernels kernels = new FloatKernels();
    private final Mlp<float[]> network;
    private final Similarity<float[]> similarity;
    private final int width;
    private float[] means = {};
    private int[] shots = {};

    /** @param parameters shared, never changed */
    PrototypicalAdapted(TaskShape.Classification shape, Layers layers, float[] parameters) {
        this.shape = shape;
        this.layers = layers;
        this.parameters = parameters;
        this.network = new Mlp<>(layers, kernels);
        this.similarity = new Similarity<>(kernels, layers, parameters);
        this.width = layers.outputs();
    }

    @Override
    public Prediction predict(float[] input) {
        Inputs.load(input, shape, kernels, network.input(1), 0);
        float[] embedding = network.forward(parameters, 0, 1);
        float[] probabilities = new float[shots.length];
        for (int label = 0; label < shots.length; label++) {
            probabilities[label] = shots[label] == 0
                    ? Float.NEGATIVE_INFINITY
                    : (float) similarity.logit(embedding, 0, means, label * width, shots[label]);
        }
        if (shots.length > 0) {
            kernels.softmax(1, shots.length, probabilities, 0);
        }
        return Prediction.ofProbabilities(probabilities);
    }

    @Override
    public void learn(Examples examples) {
        LabelledExamples labelled = Checks.labelled(examples, shape);
        if (labelled.ways() > shots.length) {
            shots = Arrays.copyOf(shots, labelled.ways());
            means = Arrays.copyOf(means, labelled.ways() * width);
        }
        for (int first = 0; first < labelled.size(); first += ROWS) {
            learn(labelled, first, Math.min(ROWS, labelled.size() - first));
        }
    }

    private void learn(LabelledExamples examples, int first, int count) {
        Inputs.load(examples, first, count, kernels, network.input(count), 0);
        float[] embeddings = network.forward(parameters, 0, count);
        for (int i = 0; i < count; i++) {
            int label = examples.label(first + i);
            shots[label]++;
            kernels.scale(width, 1 - 1.0 / shots[label], means, label * width);
            kernels.addScaled(width, 1.0 / shots[label], embeddings, i * width, means, label * width);
        }
    }

    @Override
    public int ways() {
        return shots.length;
    }

    @Override
    public Adapted copy() {
        PrototypicalAdapted copy = new PrototypicalAdapted(shape, layers, parameters);
        copy.means = means.clone();
        copy.shots = shots.clone();
        return copy;
    }
}
