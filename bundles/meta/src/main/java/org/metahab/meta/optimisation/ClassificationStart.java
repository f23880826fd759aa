/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import org.metahab.meta.LabelledExamples;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.network.Mlp;
import org.metahab.meta.internal.network.Prototypes;
import org.metahab.tensor.kernel.Kernels;

/**
 * Where the inner loop of a classification task starts: the meta-learnt body, and a head made from the support set's
 * prototypes in its last layer.
 *
 * <p>Meta-learnt parameters: the body's, ln s of the head, and ln κ, which scales logits after adaptation so that
 * probabilities are calibrated.
 *
 * @param <A> the kind of array
 */
final class ClassificationStart<A> {
    /** How many parameters follow the body's. */
    static final int PARAMETERS = 2;

    private final Kernels<A> kernels;
    private final Layers body;
    private final Mlp<A> network;

    ClassificationStart(Kernels<A> kernels, Layers body) {
        this.kernels = kernels;
        this.body = body;
        this.network = new Mlp<>(body, kernels);
    }

    PrototypeHead<A> head(A parameters) {
        return new PrototypeHead<>(kernels, body.outputs(), kernels.get(parameters, body.parameterCount()));
    }

    /** κ, what logits are multiplied by after adaptation. */
    double sharpness(A parameters) {
        return Math.exp(Math.max(-20, Math.min(20, kernels.get(parameters, body.parameterCount() + 1))));
    }

    /** The prototypes of a support set by the meta-learnt body. */
    Prototypes<A> prototypes(A parameters, LabelledExamples support) {
        Inputs.load(support, kernels, network.input(support.size()), 0);
        A embeddings = network.forward(parameters, 0, support.size());
        return new Prototypes<>(kernels, support, embeddings, body.outputs());
    }

    /** The weights to start from. */
    A weights(A parameters, Prototypes<A> prototypes) {
        int ways = prototypes.slots();
        A weights = kernels.allocate(PrototypeHead.layers(body, ways).parameterCount());
        kernels.copy(parameters, 0, weights, 0, body.parameterCount());
        head(parameters).fill(prototypes.means(), ways, weights, body.parameterCount());
        return weights;
    }

    /**
     * Goes back from ∂L/∂weights to ∂L/∂parameters; the last call of {@link #prototypes} must have been for this support
     * set.
     *
     * @param gradient added to
     */
    void backward(A parameters, Prototypes<A> prototypes, A weightsGradient, A gradient) {
        int count = body.parameterCount();
        kernels.addScaled(count, 1, weightsGradient, 0, gradient, 0);
        A meansGradient = kernels.allocate(prototypes.slots() * body.outputs());
        double logScale = head(parameters).backward(prototypes, weightsGradient, count, meansGradient);
        kernels.set(gradient, count, kernels.get(gradient, count) + logScale);
        prototypes.backward(meansGradient, network.outputGradient());
        network.backward(parameters, 0, prototypes.examples(), gradient, 0);
    }
}
