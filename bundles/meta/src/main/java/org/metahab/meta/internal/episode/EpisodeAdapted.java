/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.episode;

import org.jspecify.annotations.Nullable;
import org.metahab.meta.Adapted;
import org.metahab.meta.Examples;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Prediction;
import org.metahab.meta.RowExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;

/** A support set that is read again after it has grown, and answers queries one by one. */
final class EpisodeAdapted implements Adapted {
    private static final double MOST = 1e30;

    private final EpisodeLearner algorithm;
    private final float[] parameters;
    private final Tape<float[]> reading;
    private final Tape<float[]> answering;
    private final SupportMemory memory;
    private @Nullable Read read;

    /** A support set with what the head has made of it. */
    private record Read(Support<float[]> support, Variable<float[]> reading, int[] slotOfLabel) {}

    /** @param parameters shared, never changed */
    EpisodeAdapted(EpisodeLearner algorithm, float[] parameters) {
        this(algorithm, parameters, new SupportMemory(algorithm.shape()));
    }

    private EpisodeAdapted(EpisodeLearner algorithm, float[] parameters, SupportMemory memory) {
        this.algorithm = algorithm;
        this.parameters = parameters;
        this.memory = memory;
        this.reading = new Tape<>(algorithm.kernels());
        this.answering = new Tape<>(algorithm.kernels());
    }

    @Override
    public Prediction predict(float[] input) {
        answering.begin(parameters);
        Variable<float[]> row = answering.constant(1, algorithm.shape().inputs());
        Inputs.load(input, algorithm.shape(), algorithm.kernels(), row.value(), 0);
        if (algorithm.shape() instanceof TaskShape.Classification && memory.ways() == 0) {
            return Prediction.ofProbabilities();
        }
        Read known = read == null ? read() : read;
        Variable<float[]> query = algorithm.embedding().forward(answering, 0, row);
        Variable<float[]> answer = algorithm
                .head()
                .answer(answering, algorithm.embedding().parameterCount(), known.support, known.reading, query);
        float[] numbers = new float[answer.size()];
        for (int i = 0; i < numbers.length; i++) {
            double number = answer.value()[answer.offset() + i];
            numbers[i] = (float) (Double.isNaN(number) ? 0 : Math.max(-MOST, Math.min(MOST, number)));
        }
        return algorithm.shape() instanceof TaskShape.Classification
                ? probabilities(numbers, known.slotOfLabel)
                : Prediction.ofValues(numbers);
    }

    private Prediction probabilities(float[] logits, int[] slotOfLabel) {
        algorithm.kernels().softmax(1, logits.length, logits, 0);
        float[] probabilities = new float[memory.ways()];
        for (int label = 0; label < probabilities.length; label++) {
            probabilities[label] = slotOfLabel[label] < 0 ? 0 : logits[slotOfLabel[label]];
        }
        return Prediction.ofProbabilities(probabilities);
    }

    private Read read() {
        RowExamples kept = memory.examples();
        RowExamples examples = kept.select(Support.order(kept));
        reading.begin(parameters);
        Variable<float[]> rows = reading.constant(examples.size(), examples.inputs());
        Inputs.load(examples, algorithm.kernels(), rows.value(), 0);
        Support<float[]> support =
                Support.of(reading, examples, algorithm.embedding().forward(reading, 0, rows));
        Read result = new Read(
                support,
                algorithm.head().read(reading, algorithm.embedding().parameterCount(), support),
                examples instanceof LabelledExamples labelled ? Support.slotOfLabel(labelled) : new int[0]);
        read = result;
        return result;
    }

    @Override
    public void learn(Examples examples) {
        memory.add(examples);
        read = null;
    }

    @Override
    public int ways() {
        return memory.ways();
    }

    @Override
    public Adapted copy() {
        return new EpisodeAdapted(algorithm, parameters, memory.copy());
    }
}
