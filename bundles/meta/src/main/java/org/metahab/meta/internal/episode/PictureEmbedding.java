/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.episode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.tape.Algebra;
import org.metahab.meta.internal.tape.Pictures;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;
import org.metahab.tensor.kernel.Activation;

/**
 * A convolutional network: blocks of 3 × 3 convolution, 2 × 2 maximum, instance normalisation with learnt scale and shift,
 * and ReLU. (The maximum comes early, because it leaves a quarter of the work to what follows.) Instance normalisation instead of the usual one over a batch lets an embedding depend on nothing but its own
 * picture; where a picture has shrunk below {@value #LEAST_SIDE} pixels a side, there is none.
 *
 * <p>Source: Vinyals et al., "Matching Networks for One Shot Learning", NeurIPS 2016, section 4.1.
 *
 * @param side pixels of a line, at least 2 for each block halves it
 * @param filters of each block
 */
record PictureEmbedding(int side, List<Integer> filters) implements Embedding {
    private static final int LEAST_SIDE = 3;
    private static final int MAX_SIDE = 256;
    private static final int MAX_FILTERS = 1_024;

    PictureEmbedding {
        filters = List.copyOf(filters);
        if (filters.isEmpty() || side > MAX_SIDE || side >> filters.size() < 1) {
            throw new IllegalArgumentException("pictures of " + side + " × " + side + " pixels, at most " + MAX_SIDE
                    + " a side, can be halved once or more, but not " + filters.size() + " times");
        }
        for (int count : filters) {
            if (count < 1 || count > MAX_FILTERS) {
                throw new IllegalArgumentException(
                        "a block has 1 to " + MAX_FILTERS + " filters, but one has " + count);
            }
        }
    }

    static PictureEmbedding parse(TaskShape shape, Map<String, String> options) {
        int side = Integer.parseInt(options.getOrDefault("side", ""));
        if (side * side != shape.inputs()) {
            throw new IllegalArgumentException("pictures of " + side + " × " + side + " pixels do not fit inputs of "
                    + shape.inputs() + " numbers");
        }
        return new PictureEmbedding(
                side,
                Arrays.stream(options.getOrDefault("filters", "").split(","))
                        .map(Integer::valueOf)
                        .toList());
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "side",
                String.valueOf(side),
                "filters",
                filters.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    @Override
    public int outputs() {
        int last = side >> filters.size();
        return last * last * filters.get(filters.size() - 1);
    }

    @Override
    public int parameterCount() {
        int count = 0;
        int channels = 1;
        for (int to : filters) {
            count += 9 * channels * to + 2 * to;
            channels = to;
        }
        return count;
    }

    @Override
    public void initialise(RandomGenerator random, float[] parameters, int offset) {
        int next = offset;
        int channels = 1;
        for (int to : filters) {
            double limit = Math.sqrt(6.0 / (9 * channels));
            for (int i = 0; i < 9 * channels * to; i++) {
                parameters[next++] = (float) (limit * (2 * random.nextDouble() - 1));
            }
            Arrays.fill(parameters, next, next + to, 1);
            Arrays.fill(parameters, next + to, next + 2 * to, 0);
            next += 2 * to;
            channels = to;
        }
    }

    @Override
    public <A> Variable<A> forward(Tape<A> tape, int offset, Variable<A> inputs) {
        Algebra<A> algebra = new Algebra<>(tape);
        Pictures<A> pictures = new Pictures<>(tape);
        Variable<A> x = inputs.reshape(inputs.rows() * side * side, 1);
        int size = side;
        int next = offset;
        for (int to : filters) {
            int from = 9 * x.columns();
            x = algebra.product(pictures.neighbourhoods(x, size), tape.parameter(next, from, to));
            x = pictures.pool(x, size);
            next += from * to;
            size /= 2;
            if (size >= LEAST_SIDE) {
                x = pictures.standardise(x, size * size);
            }
            x = algebra.addRow(algebra.timesRow(x, tape.parameter(next, 1, to)), tape.parameter(next + to, 1, to));
            x = algebra.activate(Activation.RELU, x);
            next += 2 * to;
        }
        return x.reshape(inputs.rows(), outputs());
    }
}
