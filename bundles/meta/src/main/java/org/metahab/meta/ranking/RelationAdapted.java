/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.metahab.meta.Adapted;
import org.metahab.meta.Examples;
import org.metahab.meta.Prediction;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.FloatKernels;

/**
 * A scorer that goes on learning: each example is one step of gradient descent on it and on {@value #REPLAYED} of the last
 * {@value #KEPT}, with a rate that falls with their number and a gradient clipped at {@value #CLIP}. A step whose gradient
 * is not finite is not taken. It answers with a mean of the parameters that it started from and those that it came to, see
 * {@link RelationScorer#withPriorShare}.
 */
final class RelationAdapted implements Adapted {

    private static final double RATE = 0.015;
    private static final double RATE_HALVES = 500;
    private static final double CLIP = 2;
    private static final int REPLAYED = 5;
    private static final int RIVALS = 16;
    private static final int KEPT = 400;

    private final TaskShape.Ranking shape;
    private final Layers layers;
    private final RelationNetwork<float[]> network;
    private final float[] start;
    private final float startShare;
    private final float[] parameters;
    private final float[] mean;
    private final float[] gradient;
    private final List<RelationNetwork.Contest> memory = new ArrayList<>();
    private int learnt;
    private long drawn;

    /**
     * @param start where it starts from; not changed
     * @param startShare of that in its answers, in [0, 1]
     */
    RelationAdapted(TaskShape.Ranking shape, Layers layers, float[] start, float startShare) {
        this.shape = shape;
        this.layers = layers;
        this.network = new RelationNetwork<>(shape, layers, new FloatKernels());
        this.start = start;
        this.startShare = startShare;
        this.parameters = start.clone();
        this.mean = start.clone();
        this.gradient = new float[start.length];
    }

    /** {@inheritDoc} In ranking the input has any number of candidates, and the prediction a probability for each. */
    @Override
    public Prediction predict(float[] input) {
        for (int i = 0; i < input.length; i++) {
            if (!Float.isFinite(input[i])) {
                throw new IllegalArgumentException("number " + i + " of the input is " + input[i]);
            }
        }
        float[] probabilities = network.forward(input, mean);
        return Prediction.ofProbabilities(Arrays.copyOf(probabilities, network.count()));
    }

    @Override
    public void learn(Examples examples) {
        RankedExamples ranked = Checks.ranked(examples, shape);
        for (int i = 0; i < ranked.size(); i++) {
            learn(ranked.select(i));
        }
    }

    private void learn(RankedExamples example) {
        Arrays.fill(gradient, 0);
        int replayed = Math.min(REPLAYED, memory.size());
        double weight = 1.0 / (replayed + 1);
        RelationNetwork.Contest contest = network.contest(example.input(0), example.chosen(0), parameters, RIVALS);
        network.accumulate(contest, parameters, weight, gradient);
        for (int i = 0; i < replayed; i++) {
            network.accumulate(memory.get(draw(memory.size())), parameters, weight, gradient);
        }
        step(RATE / (1 + learnt / RATE_HALVES));
        if (memory.size() < KEPT) {
            memory.add(contest);
        } else {
            memory.set(learnt % KEPT, contest);
        }
        learnt++;
    }

    private void step(double rate) {
        double squares = 0;
        for (float value : gradient) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        if (!Double.isFinite(length)) {
            return;
        }
        float factor = (float) (rate * Math.min(1, CLIP / Math.max(length, 1e-12)));
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= factor * gradient[i];
            mean[i] = startShare * start[i] + (1 - startShare) * parameters[i];
        }
    }

    /** Knuth's linear congruential generator (MMIX), high bits: depends on nothing but what was drawn before. */
    private int draw(int bound) {
        drawn = drawn * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        return (int) ((drawn >>> 33) % bound);
    }

    /** Candidates have no labels of their own here. */
    @Override
    public int ways() {
        return 0;
    }

    @Override
    public Adapted copy() {
        RelationAdapted copy = new RelationAdapted(shape, layers, start, startShare);
        System.arraycopy(parameters, 0, copy.parameters, 0, parameters.length);
        System.arraycopy(mean, 0, copy.mean, 0, mean.length);
        copy.memory.addAll(memory);
        copy.learnt = learnt;
        copy.drawn = drawn;
        return copy;
    }
}
