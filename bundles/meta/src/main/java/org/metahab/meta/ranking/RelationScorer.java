/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.ranking;

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
 * on from there with each example and some of the earlier ones; how far it holds on to the prior meanwhile is an option. The
 * idea of a learnt comparison is that of relation
 * networks; comparing statistics of the support set rather than its examples one by one is our own.
 *
 * <p>Source: Sung et al., "Learning to Compare: Relation Network for Few-Shot Learning", CVPR 2018; softmax over candidates
 * after Luce, "Individual Choice Behavior", 1959; holding on to the prior by a mean of weights after Wortsman et al.,
 * "Robust Fine-Tuning of Zero-Shot Models", CVPR 2022.
 */
public final class RelationScorer implements MetaLearner {

    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "relation-scorer";

    private static final String LAYERS = "layers";
    private static final String PRIOR_SHARE = "priorShare";

    private final TaskShape.Ranking shape;
    private final Layers layers;
    private final float priorShare;

    private RelationScorer(TaskShape.Ranking shape, String widths, float priorShare) {
        if (!(priorShare >= 0 && priorShare <= 1)) {
            throw new IllegalArgumentException("the prior's share must be in [0, 1], but is " + priorShare);
        }
        this.shape = shape;
        this.priorShare = priorShare;
        this.layers = Layers.parse(RelationNetwork.width(shape), widths + ",1", Activation.ELU, false);
    }

    /**
     * A scorer with ELU layers.
     *
     * @param widths the widths of the hidden layers, each in [1, 4096]; at least one
     */
    public static RelationScorer of(TaskShape.Ranking shape, List<Integer> widths) {
        return new RelationScorer(
                shape, String.join(",", widths.stream().map(String::valueOf).toList()), 0);
    }

    /**
     * The same, but an adapted scorer answers with a mean of two sets of parameters: those that it started from, by this
     * share, and those that it came to.
     *
     * @param share in [0, 1]; 0 unless told otherwise, and the best where nothing was meta-learnt
     */
    public RelationScorer withPriorShare(float share) {
        return new RelationScorer(shape, widths(), share);
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
        return new RelationScorer(
                ranking,
                architecture.options().getOrDefault(LAYERS, ""),
                Float.parseFloat(architecture.options().getOrDefault(PRIOR_SHARE, "0")));
    }

    @Override
    public Architecture architecture() {
        Map<String, String> options = priorShare == 0
                ? Map.of(LAYERS, widths())
                : Map.of(LAYERS, widths(), PRIOR_SHARE, String.valueOf(priorShare));
        return new Architecture(NAME, shape, options);
    }

    private String widths() {
        return String.join(
                ",",
                layers.widths().subList(1, layers.depth()).stream()
                        .map(String::valueOf)
                        .toList());
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
        return new RelationLearner(
                architecture(), shape, layers, Checks.parameters(parameters, parameterCount()), priorShare);
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
