/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.metahab.tensor.kernel.Activation;

/**
 * What all learners with an inner loop can be told. Stored with a prior by name; what is left at its default may be left
 * out.
 *
 * @param layers widths of the hidden layers, at least one, each in [1, 4096]
 * @param activation of the hidden layers
 * @param innerRate step size of the inner loop, α, above 0; where rates are learnt, what they start from
 * @param innerSteps steps of the inner loop while meta-training, in [0, 100]
 * @param innerClip the greatest Euclidean norm of an inner gradient, above 0
 * @param adaptationSteps steps while adapting, in [0, 100]
 * @param guarded whether a step of adaptation is only kept if it does not raise the loss of held-back examples
 * @param initialDeviation of the weights to start meta-training from (normal, cut off at twice of it); 0 for Glorot's or
 *     He's uniform ones
 */
public record InnerLoopOptions(
        List<Integer> layers,
        Activation activation,
        double innerRate,
        int innerSteps,
        double innerClip,
        int adaptationSteps,
        boolean guarded,
        double initialDeviation) {

    public InnerLoopOptions {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("at least one hidden layer is needed");
        }
        requireWithin("innerRate", innerRate, Double.MIN_VALUE, 100);
        requireWithin("innerSteps", innerSteps, 0, 100);
        requireWithin("innerClip", innerClip, Double.MIN_VALUE, 1e6);
        requireWithin("adaptationSteps", adaptationSteps, 0, 100);
        requireWithin("initialDeviation", initialDeviation, 0, 10);
    }

    /** Two tanh layers of 64, five guarded inner steps of 0.1, clipped at 10. */
    public static InnerLoopOptions defaults() {
        return new InnerLoopOptions(List.of(64, 64), Activation.TANH, 0.1, 5, 10, 5, true, 0);
    }

    /**
     * From options by name.
     *
     * @throws IllegalArgumentException if one is missing or wrong
     */
    static InnerLoopOptions of(Map<String, String> options) {
        List<Integer> layers = Arrays.stream(options.getOrDefault("layers", "").split(","))
                .map(width -> Integer.valueOf(width.strip()))
                .toList();
        int steps = Integer.parseInt(options.getOrDefault("innerSteps", ""));
        return new InnerLoopOptions(
                layers,
                Activation.valueOf(options.getOrDefault("activation", "")),
                Double.parseDouble(options.getOrDefault("innerRate", "")),
                steps,
                Double.parseDouble(options.getOrDefault("innerClip", "")),
                Integer.parseInt(options.getOrDefault("adaptationSteps", String.valueOf(steps))),
                Boolean.parseBoolean(options.getOrDefault("guarded", "true")),
                Double.parseDouble(options.getOrDefault("initialDeviation", "0")));
    }

    Map<String, String> toMap() {
        Map<String, String> map = new TreeMap<>();
        map.put("layers", layers.stream().map(String::valueOf).collect(Collectors.joining(",")));
        map.put("activation", activation.name());
        map.put("innerRate", String.valueOf(innerRate));
        map.put("innerSteps", String.valueOf(innerSteps));
        map.put("innerClip", String.valueOf(innerClip));
        if (adaptationSteps != innerSteps) {
            map.put("adaptationSteps", String.valueOf(adaptationSteps));
        }
        if (!guarded) {
            map.put("guarded", "false");
        }
        if (initialDeviation > 0) {
            map.put("initialDeviation", String.valueOf(initialDeviation));
        }
        return map;
    }

    /** The widths of a network with these hidden layers. */
    List<Integer> widths(int inputs) {
        List<Integer> widths = new ArrayList<>(List.of(inputs));
        widths.addAll(layers);
        return widths;
    }

    public InnerLoopOptions withLayers(List<Integer> value) {
        return new InnerLoopOptions(
                value, activation, innerRate, innerSteps, innerClip, adaptationSteps, guarded, initialDeviation);
    }

    public InnerLoopOptions withActivation(Activation value) {
        return new InnerLoopOptions(
                layers, value, innerRate, innerSteps, innerClip, adaptationSteps, guarded, initialDeviation);
    }

    public InnerLoopOptions withInnerRate(double value) {
        return new InnerLoopOptions(
                layers, activation, value, innerSteps, innerClip, adaptationSteps, guarded, initialDeviation);
    }

    /** So many steps, while meta-training and while adapting. */
    public InnerLoopOptions withInnerSteps(int value) {
        return new InnerLoopOptions(layers, activation, innerRate, value, innerClip, value, guarded, initialDeviation);
    }

    public InnerLoopOptions withInnerClip(double value) {
        return new InnerLoopOptions(
                layers, activation, innerRate, innerSteps, value, adaptationSteps, guarded, initialDeviation);
    }

    /** So many steps while adapting; as many as before while meta-training. */
    public InnerLoopOptions withAdaptationSteps(int value) {
        return new InnerLoopOptions(
                layers, activation, innerRate, innerSteps, innerClip, value, guarded, initialDeviation);
    }

    public InnerLoopOptions withGuarded(boolean value) {
        return new InnerLoopOptions(
                layers, activation, innerRate, innerSteps, innerClip, adaptationSteps, value, initialDeviation);
    }

    public InnerLoopOptions withInitialDeviation(double value) {
        return new InnerLoopOptions(
                layers, activation, innerRate, innerSteps, innerClip, adaptationSteps, guarded, value);
    }

    private static void requireWithin(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be in ["
                    + (least == Double.MIN_VALUE ? "a little above 0" : String.valueOf(least)) + ", " + most
                    + "], but is " + value);
        }
    }
}
