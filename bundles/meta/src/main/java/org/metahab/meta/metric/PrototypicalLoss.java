/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import java.util.stream.IntStream;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.network.Losses;
import org.metahab.meta.internal.network.Mlp;
import org.metahab.meta.internal.network.Prototypes;
import org.metahab.tensor.kernel.Kernels;

/**
 * The query loss of prototypical networks and its exact gradient.
 *
 * @param <A> the kind of array
 */
final class PrototypicalLoss<A> {
    private final Layers layers;
    private final Kernels<A> kernels;
    private final Mlp<A> supportNetwork;
    private final Mlp<A> queryNetwork;

    PrototypicalLoss(Layers layers, Kernels<A> kernels) {
        this.layers = layers;
        this.kernels = kernels;
        this.supportNetwork = new Mlp<>(layers, kernels);
        this.queryNetwork = new Mlp<>(layers, kernels);
    }

    /**
     * Adds ∂L/∂parameters to {@code gradient}.
     *
     * @return L, the mean cross-entropy of the query set
     */
    double accumulate(A parameters, LabelledExamples support, LabelledExamples query, A gradient) {
        int width = layers.outputs();
        int queries = query.size();
        A supportEmbeddings = embed(supportNetwork, parameters, support);
        A queryEmbeddings = embed(queryNetwork, parameters, query);
        Prototypes<A> prototypes = new Prototypes<>(kernels, support, supportEmbeddings, width);
        int slots = prototypes.slots();
        Similarity<A> similarity = new Similarity<>(kernels, layers, parameters);
        A residuals = kernels.allocate(queries * slots);
        for (int q = 0; q < queries; q++) {
            for (int slot = 0; slot < slots; slot++) {
                double logit = similarity.logit(
                        queryEmbeddings, q * width, prototypes.means(), slot * width, prototypes.shots(slot));
                kernels.set(residuals, q * slots + slot, logit);
            }
        }
        int[] truth = IntStream.range(0, queries)
                .map(q -> prototypes.slot(query.label(q)))
                .toArray();
        double loss = Losses.crossEntropy(kernels, residuals, slots, truth, 1, residuals);
        back(parameters, gradient, prototypes, similarity, residuals, queries);
        return loss;
    }

    private A embed(Mlp<A> network, A parameters, LabelledExamples examples) {
        Inputs.load(examples, kernels, network.input(examples.size()), 0);
        return network.forward(parameters, 0, examples.size());
    }

    private void back(
            A parameters, A gradient, Prototypes<A> prototypes, Similarity<A> similarity, A residuals, int queries) {
        int width = layers.outputs();
        int slots = prototypes.slots();
        A queryEmbeddings = queryNetwork.output();
        A queryGradient = queryNetwork.outputGradient();
        A meansGradient = kernels.allocate(slots * width);
        kernels.fill(queryGradient, 0, queries * width, 0);
        for (int q = 0; q < queries; q++) {
            for (int slot = 0; slot < slots; slot++) {
                similarity.back(
                        kernels.get(residuals, q * slots + slot),
                        queryEmbeddings,
                        queryGradient,
                        q * width,
                        prototypes.means(),
                        meansGradient,
                        slot * width,
                        prototypes.shots(slot),
                        gradient);
            }
        }
        queryNetwork.backward(parameters, 0, queries, gradient, 0);
        prototypes.backward(meansGradient, supportNetwork.outputGradient());
        supportNetwork.backward(parameters, 0, prototypes.examples(), gradient, 0);
    }
}
