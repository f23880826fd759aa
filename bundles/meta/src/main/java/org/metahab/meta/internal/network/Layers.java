/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.metahab.tensor.kernel.Activation;

/**
 * The plan of a multi-layer perceptron: widths, what each layer does, and where its weights lie in a parameter vector
 * (layer by layer, the matrix of inputs × outputs row by row, then the biases).
 *
 * @param widths of the input and of each layer, at least two, each at least 1
 * @param activation of every layer but, unless {@code activateLast}, the last
 * @param activateLast whether the last layer is activated too, or linear
 */
public record Layers(List<Integer> widths, Activation activation, boolean activateLast) {
    private static final int MAX_WIDTH = 4_096;
    private static final int MAX_LAYERS = 16;

    public Layers {
        widths = List.copyOf(widths);
        if (widths.size() < 2 || widths.size() > MAX_LAYERS) {
            throw new IllegalArgumentException(
                    "a network has 1 to " + (MAX_LAYERS - 1) + " layers, but these are " + (widths.size() - 1));
        }
        for (int width : widths) {
            if (width < 1 || width > MAX_WIDTH) {
                throw new IllegalArgumentException(
                        "layers are 1 to " + MAX_WIDTH + " wide, but one is " + width + ": " + widths);
            }
        }
    }

    /** From the width of the input and the widths of the layers as text, for example {@code 64,32}. */
    public static Layers parse(int inputs, String widths, Activation activation, boolean activateLast) {
        List<Integer> all = Arrays.stream((inputs + "," + widths).split(","))
                .map(width -> Integer.valueOf(width.strip()))
                .toList();
        return new Layers(all, activation, activateLast);
    }

    /** From the width of the input and the widths of the layers. */
    public static Layers of(int inputs, List<Integer> widths, Activation activation, boolean activateLast) {
        List<Integer> all = new ArrayList<>(List.of(inputs));
        all.addAll(widths);
        return new Layers(all, activation, activateLast);
    }

    /** The widths of the layers as text; see {@link #parse}. */
    public String text() {
        return widths.stream().skip(1).map(String::valueOf).collect(Collectors.joining(","));
    }

    /** How many layers have weights. */
    public int depth() {
        return widths.size() - 1;
    }

    /** How many numbers go in. */
    public int inputs() {
        return widths.get(0);
    }

    /** How many numbers come out. */
    public int outputs() {
        return widths.get(depth());
    }

    /** How many weights and biases there are in all. */
    public int parameterCount() {
        return weightOffset(depth());
    }

    /** Where the weights of a layer start in a parameter vector; for the depth, where they all end. */
    public int weightOffset(int layer) {
        int offset = 0;
        for (int l = 0; l < layer; l++) {
            offset += (widths.get(l) + 1) * widths.get(l + 1);
        }
        return offset;
    }

    /** Whether a layer is followed by the activation. */
    public boolean activated(int layer) {
        return activateLast || layer < depth() - 1;
    }

    /** Fills in starting weights: normal with this deviation, cut off beyond twice of it; biases 0. */
    public void initialise(RandomGenerator random, double deviation, float[] parameters, int offset) {
        Arrays.fill(parameters, offset, offset + parameterCount(), 0);
        for (int l = 0; l < depth(); l++) {
            int start = offset + weightOffset(l);
            for (int i = 0; i < widths.get(l) * widths.get(l + 1); i++) {
                double value = random.nextGaussian();
                while (Math.abs(value) > 2) {
                    value = random.nextGaussian();
                }
                parameters[start + i] = (float) (deviation * value);
            }
        }
    }

    /** Fills in starting weights: uniform with the variance of Glorot and Bengio 2010 (He 2015 for ReLU), biases 0. */
    public void initialise(RandomGenerator random, float[] parameters, int offset) {
        int next = offset;
        for (int l = 0; l < depth(); l++) {
            int from = widths.get(l);
            int to = widths.get(l + 1);
            double variance = activation == Activation.RELU && activated(l) ? 2.0 / from : 2.0 / (from + to);
            double limit = Math.sqrt(3 * variance);
            for (int i = 0; i < from * to; i++) {
                parameters[next++] = (float) (limit * (2 * random.nextDouble() - 1));
            }
            Arrays.fill(parameters, next, next + to, 0);
            next += to;
        }
    }
}
