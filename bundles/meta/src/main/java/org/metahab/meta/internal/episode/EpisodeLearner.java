/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.episode;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.metahab.meta.Adapted;
import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Checks;
import org.metahab.tensor.kernel.FloatKernels;
import org.metahab.tensor.kernel.Kernels;

/** An algorithm made of an embedding and a head, which learns both together from query losses. */
public record EpisodeLearner(String name, TaskShape shape, Embedding embedding, Head head, Kernels<float[]> kernels)
        implements MetaLearner {

    public EpisodeLearner {
        Checks.notRanking(shape, name);
    }

    /** With the kernels that suit small networks. */
    public static EpisodeLearner of(String name, TaskShape shape, Embedding embedding, Head head) {
        return new EpisodeLearner(name, shape, embedding, head, new FloatKernels());
    }

    @Override
    public EpisodeLearner on(Kernels<float[]> others) {
        return new EpisodeLearner(name, shape, embedding, head, others);
    }

    @Override
    public Architecture architecture() {
        Map<String, String> options = new TreeMap<>(embedding.options());
        options.putAll(head.options());
        return new Architecture(name, shape, options);
    }

    @Override
    public int parameterCount() {
        return embedding.parameterCount() + head.parameterCount();
    }

    @Override
    public float[] initialise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] parameters = new float[parameterCount()];
        embedding.initialise(random, parameters, 0);
        head.initialise(random, parameters, embedding.parameterCount());
        return parameters;
    }

    @Override
    public Worker worker() {
        return new EpisodeLoss<>(shape, embedding, head, kernels)::accumulate;
    }

    @Override
    public Learner learner(float[] parameters) {
        return new Ready(this, Checks.parameters(parameters, parameterCount()));
    }

    /** With meta-learnt parameters. */
    private record Ready(EpisodeLearner algorithm, float[] weights) implements Learner {
        @Override
        public Architecture architecture() {
            return algorithm.architecture();
        }

        @Override
        public float[] parameters() {
            return weights.clone();
        }

        @Override
        public Adapted adapt(Examples support) {
            Adapted adapted = new EpisodeAdapted(algorithm, weights);
            adapted.learn(support);
            return adapted;
        }
    }
}
