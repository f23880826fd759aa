/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.network.Mlp;
import org.metahab.tensor.kernel.Kernels;

/**
 * Scores candidates forwards and backwards. Its parameters are those of the perceptron, then a weight for each of its
 * inputs on a straight way to the score. For one thread at a time.
 *
 * @param <A> the kind of array, see {@link Kernels}
 */
final class RelationNetwork<A> {

    /** Ratios are logarithms of up to about e⁹; this brings them to the size that a network starts well with. */
    private static final float SCALE = 1 / 3f;

    private final TaskShape.Ranking shape;
    private final Layers layers;
    private final Kernels<A> kernels;
    private final Mlp<A> perceptron;
    private float[] rows = {};
    private A probabilities;
    private int count;

    RelationNetwork(TaskShape.Ranking shape, Layers layers, Kernels<A> kernels) {
        this.shape = shape;
        this.layers = layers;
        this.kernels = kernels;
        this.perceptron = new Mlp<>(layers, kernels);
        this.probabilities = kernels.allocate(1);
    }

    /** How many numbers of a candidate the perceptron sees: its own, those less the best of all candidates, the moment's. */
    static int width(TaskShape.Ranking shape) {
        return 2 * shape.candidate() + shape.moment();
    }

    static int parameterCount(Layers layers) {
        return layers.parameterCount() + layers.inputs();
    }

    /** Runs forwards; gives the probability of each candidate, valid until the next call. */
    A forward(float[] input, A parameters) {
        count = load(input);
        kernels.load(rows, 0, perceptron.input(count), 0, count * layers.inputs());
        return forward(parameters);
    }

    private A forward(A parameters) {
        A scores = perceptron.forward(parameters, 0, count);
        int inputs = layers.inputs();
        int skip = layers.parameterCount();
        A seen = perceptron.activation(0);
        kernels.multiply(count, 1, inputs, seen, 0, inputs, 1, parameters, skip, 1, 1, scores, 0, true);
        if (kernels.length(probabilities) < count) {
            probabilities = kernels.allocate(2 * count);
        }
        kernels.copy(scores, 0, probabilities, 0, count);
        kernels.softmax(1, count, probabilities, 0);
        return probabilities;
    }

    /**
     * The cross-entropy of what was chosen, −ln p.
     *
     * @param weight of the example
     * @param gradient added to, {@code weight} times
     */
    double accumulate(float[] input, int chosen, A parameters, double weight, A gradient) {
        forward(input, parameters);
        return backward(chosen, parameters, weight, gradient);
    }

    /** The same for what is left of an example, see {@link #contest}. */
    double accumulate(Contest contest, A parameters, double weight, A gradient) {
        count = contest.count;
        kernels.load(contest.rows, 0, perceptron.input(count), 0, count * layers.inputs());
        forward(parameters);
        return backward(contest.chosen, parameters, weight, gradient);
    }

    private double backward(int chosen, A parameters, double weight, A gradient) {
        double loss = -Math.log(Math.max(kernels.get(probabilities, chosen), Float.MIN_NORMAL));
        A delta = perceptron.outputGradient();
        kernels.copy(probabilities, 0, delta, 0, count);
        kernels.set(delta, chosen, kernels.get(delta, chosen) - 1);
        kernels.scale(count, weight, delta, 0);
        int inputs = layers.inputs();
        A seen = perceptron.activation(0);
        kernels.addTransposedProduct(inputs, 1, count, seen, 0, delta, 0, gradient, layers.parameterCount());
        perceptron.backward(parameters, 0, count, gradient, 0);
        return loss;
    }

    /**
     * What is worth learning from in an example: the chosen candidate and those that were its strongest rivals. The others
     * have next to no part in the gradient.
     *
     * @param count how many candidates
     * @param chosen which of them was chosen
     * @param rows what the perceptron sees of each
     */
    record Contest(int count, int chosen, float[] rows) {}

    /** The contest of an example, of so many candidates at most. */
    Contest contest(float[] input, int chosen, A parameters, int most) {
        forward(input, parameters);
        int[] best = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        candidate -> candidate == chosen ? -2.0 : -kernels.get(probabilities, candidate)))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        int width = layers.inputs();
        float[] kept = new float[best.length * width];
        for (int i = 0; i < best.length; i++) {
            System.arraycopy(rows, best[i] * width, kept, i * width, width);
        }
        return new Contest(best.length, 0, kept);
    }

    /** How many candidates the last input had. */
    int count() {
        return count;
    }

    private int load(float[] input) {
        int candidates = shape.candidates(input);
        int own = shape.candidate();
        int width = layers.inputs();
        int moment = candidates * own;
        if (rows.length < candidates * width) {
            rows = new float[2 * candidates * width];
        }
        for (int i = 0; i < own; i++) {
            float best = Float.NEGATIVE_INFINITY;
            for (int candidate = 0; candidate < candidates; candidate++) {
                best = Math.max(best, bounded(input[candidate * own + i]));
            }
            for (int candidate = 0; candidate < candidates; candidate++) {
                float value = bounded(input[candidate * own + i]);
                rows[candidate * width + i] = SCALE * value;
                rows[candidate * width + own + i] = SCALE * (value - best);
            }
        }
        for (int candidate = 0; candidate < candidates; candidate++) {
            for (int i = 0; i < shape.moment(); i++) {
                rows[candidate * width + 2 * own + i] = SCALE * bounded(input[moment + i]);
            }
        }
        return candidates;
    }

    private static float bounded(float value) {
        return Math.max(-Inputs.LIMIT, Math.min(Inputs.LIMIT, value));
    }

    /** Starting weights: those of a perceptron, and none on the straight way. */
    static void initialise(Layers layers, RandomGenerator random, float[] parameters) {
        layers.initialise(random, parameters, 0);
        Arrays.fill(parameters, layers.parameterCount(), parameters.length, 0);
    }
}
