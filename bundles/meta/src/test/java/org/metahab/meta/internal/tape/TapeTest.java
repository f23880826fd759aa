/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.metahab.meta.testing.FiniteDifferences.assertGradient;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metahab.tensor.kernel.Activation;
import org.metahab.tensor.kernel.DoubleKernels;

class TapeTest {
    private static final int COUNT = 72;
    private final Tape<double[]> tape = new Tape<>(new DoubleKernels());
    private final Algebra<double[]> algebra = new Algebra<>(tape);
    private final Rows<double[]> rows = new Rows<>(tape);
    private final Pictures<double[]> pictures = new Pictures<>(tape);
    private final Objectives<double[]> objectives = new Objectives<>(tape);

    /** A function of all parameters. */
    private interface Operation {
        Variable<double[]> apply(TapeTest on);
    }

    private static final Map<String, Operation> OPERATIONS = Map.ofEntries(
            Map.entry("product", on -> on.algebra.product(on.upper(6, 6), on.lower(6, 6))),
            Map.entry("transposed product", on -> on.algebra.productTransposed(on.upper(12, 3), on.lower(12, 3))),
            Map.entry("row added", on -> on.algebra.addRow(on.upper(6, 6), on.rows.select(on.lower(6, 6), 2))),
            Map.entry("sum", on -> on.algebra.sum(0.5, on.upper(6, 6), -2, on.lower(6, 6))),
            Map.entry("scaled", on -> on.algebra.scale(-3, on.all(8, 9))),
            Map.entry("elements multiplied", on -> on.algebra.times(on.upper(6, 6), on.lower(6, 6))),
            Map.entry("rows multiplied", on -> on.algebra.timesRow(on.upper(9, 4), on.rows.select(on.lower(9, 4), 7))),
            Map.entry(
                    "exponential factor",
                    on -> on.algebra.timesExponential(on.upper(6, 6), on.tape.parameter(40, 1, 1))),
            Map.entry("absolute difference", on -> on.algebra.absoluteDifference(on.upper(6, 6), on.lower(6, 6))),
            Map.entry("tanh", on -> on.algebra.activate(Activation.TANH, on.all(8, 9))),
            Map.entry("logistic", on -> on.algebra.logistic(on.all(8, 9))),
            Map.entry("elu", on -> on.algebra.activate(Activation.ELU, on.all(8, 9))),
            Map.entry("relu", on -> on.algebra.activate(Activation.RELU, on.all(8, 9))),
            Map.entry("softmax", on -> on.algebra.softmax(on.all(8, 9))),
            Map.entry("logarithm", on -> on.algebra.logarithm(on.algebra.logistic(on.all(8, 9)))),
            Map.entry("selected rows", on -> on.rows.select(on.all(8, 9), 3, -1, 3, 0)),
            Map.entry("joined", on -> on.rows.join(on.upper(6, 6), on.lower(6, 6))),
            Map.entry("stacked", on -> on.rows.stack(on.upper(4, 9), on.lower(4, 9))),
            Map.entry("columns", on -> on.rows.columns(on.all(8, 9), 2, 3)),
            Map.entry("squared distances", on -> on.rows.squaredDistances(on.upper(9, 4), on.lower(9, 4))),
            Map.entry("distances to itself", on -> on.rows.squaredDistances(on.all(9, 8), on.all(9, 8))),
            Map.entry("normalised", on -> on.rows.normalise(on.all(8, 9))),
            Map.entry("greatest", on -> on.rows.greatest(on.all(8, 9))),
            Map.entry(
                    "reshaped",
                    on -> on.algebra.times(on.algebra.scale(2, on.upper(4, 9)).reshape(6, 6), on.lower(6, 6))),
            Map.entry(
                    "neighbourhoods",
                    on -> on.pictures.neighbourhoods(on.all(72, 1).reshape(36, 2), 3)),
            Map.entry("pool", on -> on.pictures.pool(on.tape.parameter(0, 18, 4), 3)),
            Map.entry("standardised", on -> on.pictures.standardise(on.all(18, 4), 9)),
            Map.entry("cross-entropy", on -> on.objectives.crossEntropy(on.all(8, 9), 1, 2, 3, 8, 0, 0, 4, 5)),
            Map.entry(
                    "squared error",
                    on -> on.objectives.squaredError(on.all(8, 9), on.tape.constant(8, 9, new float[COUNT]))),
            Map.entry(
                    "binary cross-entropy",
                    on -> on.objectives.binaryCrossEntropy(
                            on.all(72, 1),
                            new SplittableRandom(3).ints(COUNT, 0, 2).toArray())));

    static Stream<String> operations() {
        return OPERATIONS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void goesBackExactly(String operation) {
        double[] parameters = new SplittableRandom(5).doubles(COUNT, -1.5, 1.5).toArray();
        double[] gradient = new double[COUNT];
        tape.begin(parameters, gradient);
        tape.backward(loss(operation), 1);
        assertGradient(
                p -> {
                    tape.begin(p);
                    return tape.number(loss(operation));
                },
                parameters,
                gradient);
    }

    /** What comes out, each number times another weight. */
    private Variable<double[]> loss(String operation) {
        Variable<double[]> y = OPERATIONS.get(operation).apply(this);
        float[] weights = new float[y.size()];
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextDouble(-1, 2);
        }
        return algebra.product(y.reshape(1, y.size()), tape.constant(y.size(), 1, weights));
    }

    private Variable<double[]> upper(int height, int width) {
        return tape.parameter(0, height, width);
    }

    private Variable<double[]> lower(int height, int width) {
        return tape.parameter(COUNT - height * width, height, width);
    }

    private Variable<double[]> all(int height, int width) {
        return tape.parameter(0, height, width);
    }

    @Test
    void goesOnAddingToTheGradient() {
        double[] gradient = {1};
        tape.begin(new double[] {3}, gradient);
        tape.backward(algebra.times(tape.parameter(0, 1, 1), tape.parameter(0, 1, 1)), 0.5);
        assertThat(gradient[0]).isCloseTo(1 + 0.5 * 2 * 3, within(1e-12));
    }

    @Test
    void givesTheSameWhenItsMemoryIsUsedAgain() {
        double[] parameters = new SplittableRandom(5).doubles(COUNT).toArray();
        double[] first = new double[COUNT];
        double[] again = new double[COUNT];
        tape.begin(parameters, first);
        tape.backward(loss("softmax"), 1);
        tape.begin(parameters, new double[COUNT]);
        tape.backward(loss("neighbourhoods"), 1);
        tape.begin(parameters, again);
        tape.backward(loss("softmax"), 1);
        assertThat(again).containsExactly(first);
    }

    @Test
    void convolvesWithZerosBeyondTheEdge() {
        tape.begin(new double[] {1, 2, 3, 4});
        Variable<double[]> around = pictures.neighbourhoods(tape.parameter(0, 4, 1), 2);
        assertThat(around.value())
                .startsWith(
                        0, 0, 0, 0, 1, 2, 0, 3, 4, //
                        0, 0, 0, 1, 2, 0, 3, 4, 0, //
                        0, 1, 2, 0, 3, 4, 0, 0, 0, //
                        1, 2, 0, 3, 4, 0, 0, 0, 0);
    }

    @Test
    void tellsSizesThatDoNotFit() {
        tape.begin(new double[12]);
        assertThatThrownBy(() -> algebra.product(tape.parameter(0, 3, 4), tape.parameter(0, 3, 4)))
                .hasMessageContaining("3 × 4 constant does not fit 3 × 4");
        assertThatThrownBy(() -> tape.backward(tape.parameter(0, 3, 4), 1)).hasMessageContaining("single number");
    }
}
