/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.episode;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;
import org.metahab.tensor.kernel.Activation;

/** Brings inputs into a learnt space, each on its own. Immutable. */
public interface Embedding {

    /** How many numbers an embedding has. */
    int outputs();

    /** How many parameters there are. */
    int parameterCount();

    /** Fills in starting parameters. */
    void initialise(RandomGenerator random, float[] parameters, int offset);

    /**
     * Embeds inputs.
     *
     * @param offset where this embedding's parameters begin
     * @param inputs one a row
     * @return one a row
     */
    <A> Variable<A> forward(Tape<A> tape, int offset, Variable<A> inputs);

    /** What {@link #parse} makes this embedding of again. */
    Map<String, String> options();

    /** A perceptron with tanh layers, the last of them linear. */
    static Embedding perceptron(int inputs, List<Integer> widths) {
        return new PerceptronEmbedding(Layers.of(inputs, widths, Activation.TANH, false));
    }

    /**
     * A convolutional network for square pictures of one channel.
     *
     * @param side pixels of a line
     * @param filters of each block
     */
    static Embedding pictures(int side, List<Integer> filters) {
        return new PictureEmbedding(side, filters);
    }

    /**
     * The embedding that options describe: {@code layers} and {@code activation}, or {@code filters} and {@code side}.
     *
     * @throws IllegalArgumentException if an option is missing or wrong, or does not fit the inputs
     */
    static Embedding parse(TaskShape shape, Map<String, String> options) {
        if (options.containsKey("filters")) {
            return PictureEmbedding.parse(shape, options);
        }
        return new PerceptronEmbedding(Layers.parse(
                shape.inputs(),
                options.getOrDefault("layers", ""),
                Activation.valueOf(options.getOrDefault("activation", "")),
                false));
    }
}
