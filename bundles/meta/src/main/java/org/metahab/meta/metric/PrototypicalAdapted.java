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
import org.metahab.meta.internal.episode.Embedding;
import org.metahab.meta.internal.episode.EpisodeLearner;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;
import org.metahab.tensor.kernel.Kernels;

/** The prototypes of one task: running means that each further example moves. */
final class PrototypicalAdapted implements Adapted {
    /** How many examples are embedded at a time; bounds what buffers take. */
    private static final int ROWS = 64;

    private final EpisodeLearner algorithm;
    private final TaskShape shape;
    private final Embedding embedding;
    private final float[] parameters;
    private final Kernels<float[]> kernels;
    private final Tape<float[]> tape;
    private final Similarity<float[]> similarity;
    private final int width;
    private float[] means = {};
    private int[] shots = {};

    /** @param parameters shared, never changed */
    PrototypicalAdapted(EpisodeLearner algorithm, float[] parameters) {
        this.algorithm = algorithm;
        this.shape = algorithm.shape();
        this.embedding = algorithm.embedding();
        this.parameters = parameters;
        this.kernels = algorithm.kernels();
        this.tape = new Tape<>(kernels);
        this.width = embedding.outputs();
        this.similarity = new Similarity<>(kernels, width, parameters, embedding.parameterCount());
    }

    @Override
    public Prediction predict(float[] input) {
        tape.begin(parameters);
        Variable<float[]> row = tape.constant(1, shape.inputs());
        Inputs.load(input, shape, kernels, row.value(), 0);
        float[] query = embedding.forward(tape, 0, row).value();
        float[] probabilities = new float[shots.length];
        for (int label = 0; label < shots.length; label++) {
            probabilities[label] = shots[label] == 0
                    ? Float.NEGATIVE_INFINITY
                    : (float) similarity.logit(query, 0, means, label * width, shots[label]);
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
        tape.begin(parameters);
        Variable<float[]> rows = tape.constant(count, shape.inputs());
        Inputs.load(examples, first, count, kernels, rows.value(), 0);
        float[] embeddings = embedding.forward(tape, 0, rows).value();
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
        PrototypicalAdapted copy = new PrototypicalAdapted(algorithm, parameters);
        copy.means = means.clone();
        copy.shots = shots.clone();
        return copy;
    }
}
