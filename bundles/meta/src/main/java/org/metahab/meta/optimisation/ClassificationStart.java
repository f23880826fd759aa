/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import org.metahab.meta.LabelledExamples;
import org.metahab.meta.RowExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.descent.Batch;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.network.Losses;
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
final class ClassificationStart<A> implements TaskStart<A> {
    /** How many parameters follow the body's. */
    static final int PARAMETERS = 2;

    private final Kernels<A> kernels;
    private final TaskShape shape;
    private final Layers body;
    private final Mlp<A> network;
    private Prototypes<A> prototypes;

    ClassificationStart(Kernels<A> kernels, TaskShape shape, Layers body) {
        this.kernels = kernels;
        this.shape = shape;
        this.body = body;
        this.network = new Mlp<>(body, kernels);
        this.prototypes =
                new Prototypes<>(kernels, LabelledExamples.empty(shape.inputs()), kernels.allocate(0), body.outputs());
    }

    PrototypeHead<A> head(A parameters) {
        return new PrototypeHead<>(kernels, body.outputs(), kernels.get(parameters, body.parameterCount()));
    }

    /** κ, what logits are multiplied by after adaptation. */
    double sharpness(A parameters) {
        return Math.exp(Math.max(-20, Math.min(20, kernels.get(parameters, body.parameterCount() + 1))));
    }

    @Override
    public Layers begin(A parameters, RowExamples support) {
        LabelledExamples labelled = Checks.labelled(support, shape);
        Inputs.load(labelled, kernels, network.input(labelled.size()), 0);
        A embeddings = network.forward(parameters, 0, labelled.size());
        prototypes = new Prototypes<>(kernels, labelled, embeddings, body.outputs());
        return PrototypeHead.layers(body, prototypes.slots());
    }

    /** The column of a label in the task at hand, or −1. */
    int column(int label) {
        return prototypes.slot(label);
    }

    @Override
    public A weights(A parameters) {
        int ways = prototypes.slots();
        A weights = kernels.allocate(PrototypeHead.layers(body, ways).parameterCount());
        kernels.copy(parameters, 0, weights, 0, body.parameterCount());
        head(parameters).fill(prototypes.means(), ways, weights, body.parameterCount());
        return weights;
    }

    @Override
    public Batch<A> batch(RowExamples examples) {
        return Batch.Classes.of(kernels, Checks.labelled(examples, shape), this::column, prototypes.slots());
    }

    @Override
    public double queryLoss(A parameters, A outputs, Batch<A> queries, A residuals, A gradient) {
        Batch.Classes<A> classes = (Batch.Classes<A>) queries;
        double sharpness = sharpness(parameters);
        double loss = Losses.crossEntropy(kernels, outputs, classes.ways(), classes.columns(), sharpness, residuals);
        int count = classes.rows() * classes.ways();
        int place = body.parameterCount() + 1;
        double sharpnessGradient = sharpness * kernels.dot(count, residuals, 0, outputs, 0);
        kernels.set(gradient, place, kernels.get(gradient, place) + sharpnessGradient);
        kernels.scale(count, sharpness, residuals, 0);
        return loss;
    }

    @Override
    public void back(A parameters, A adjoint, A gradient) {
        int count = body.parameterCount();
        kernels.addScaled(count, 1, adjoint, 0, gradient, 0);
        A meansGradient = kernels.allocate(prototypes.slots() * body.outputs());
        double logScale = head(parameters).backward(prototypes, adjoint, count, meansGradient);
        kernels.set(gradient, count, kernels.get(gradient, count) + logScale);
        prototypes.backward(meansGradient, network.outputGradient());
        network.backward(parameters, 0, prototypes.examples(), gradient, 0);
    }
}
