/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.metahab.meta.Architecture;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Activation;
import org.metahab.tensor.kernel.FloatKernels;

/**
 * Ranks candidates by how they relate to a moment. What few examples tell is in the candidates' numbers already, so that
 * the numbers mean the same in every task; what is meta-learnt is how to weigh them.
 *
 * <p>With a candidate's numbers x<sub>c</sub>, the moment's m, a perceptron f and weights w,
 *
 * <pre>{@code
 * z_c = [x_c, x_c − max_d x_d, m]        p(c) ∝ exp(f(z_c) + w · z_c)
 * }</pre>
 *
 * Meta-training minimises −ln p of what was chosen in the query sets, at the parameters as they are. An adapted scorer goes
 * on from there with each example and some of the earlier ones. The idea of a learnt comparison is that of relation
 * networks; comparing statistics of the support set rather than its examples one by one is our own.
 *
 * <p>Source: Sung et al., "Learning to Compare: Relation Network for Few-Shot Learning", CVPR 2018; softmax over candidates
 * after Luce, "Individual Choice Behavior", 1959.
 */
public final class RelationScorer implements MetaLearner {

    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "relation-scorer";

    private final TaskShape.Ranking shape;
    private final Layers layers;

    private RelationScorer(TaskShape.Ranking shape, String widths) {
        this.shape = shape;
        this.layers = Layers.parse(RelationNetwork.width(shape), widths + ",1", Activation.ELU, false);
    }

    /**
     * A scorer with ELU layers.
     *
     * @param widths the widths of the hidden layers, each in [1, 4096]; at least one
     */
    public static RelationScorer of(TaskShape.Ranking shape, List<Integer> widths) {
        return new RelationScorer(
                shape, String.join(",", widths.stream().map(String::valueOf).toList()));
    }

    /**
     * The one that an architecture describes.
     *
     * @throws IllegalArgumentException if an option is missing or wrong
     */
    public static RelationScorer of(Architecture architecture) {
        if (!architecture.algorithm().equals(NAME) || !(architecture.shape() instanceof TaskShape.Ranking ranking)) {
            throw new IllegalArgumentException(architecture + " is not that of a relation scorer");
        }
        return new RelationScorer(ranking, architecture.options().getOrDefault("layers", ""));
    }

    @Override
    public Architecture architecture() {
        List<Integer> hidden = new ArrayList<>(layers.widths().subList(1, layers.depth()));
        return new Architecture(
                NAME,
                shape,
                Map.of(
                        "layers",
                        String.join(",", hidden.stream().map(String::valueOf).toList())));
    }

    @Override
    public int parameterCount() {
        return RelationNetwork.parameterCount(layers);
    }

    @Override
    public float[] initialise(long seed) {
        float[] parameters = new float[parameterCount()];
        RelationNetwork.initialise(layers, new SplittableRandom(seed), parameters);
        return parameters;
    }

    @Override
    public Learner learner(float[] parameters) {
        return new RelationLearner(architecture(), shape, layers, Checks.parameters(parameters, parameterCount()));
    }

    @Override
    public Worker worker() {
        RelationNetwork<float[]> network = new RelationNetwork<>(shape, layers, new FloatKernels());
        return (parameters, tasks, gradient) -> {
            double sum = 0;
            for (Task task : tasks) {
                RankedExamples query = Checks.ranked(task.query(), shape);
                for (int i = 0; i < query.size(); i++) {
                    double weight = 1.0 / query.size();
                    sum += weight * network.accumulate(query.input(i), query.chosen(i), parameters, weight, gradient);
                }
            }
            return sum;
        };
    }
}
