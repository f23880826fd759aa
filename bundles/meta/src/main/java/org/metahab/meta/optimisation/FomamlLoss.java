/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.stream.IntStream;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.network.Layers;
import org.metahab.meta.internal.network.Losses;
import org.metahab.meta.internal.network.Prototypes;
import org.metahab.tensor.kernel.Kernels;

/**
 * The query loss after the inner loop, and its first-order meta-gradient.
 *
 * @param <A> the kind of array
 */
final class FomamlLoss<A> {
    private final FomamlOptions options;
    private final Layers body;
    private final Kernels<A> kernels;
    private final ClassificationStart<A> start;

    /** @param body in classification without the head, in regression the whole network */
    FomamlLoss(FomamlOptions options, Layers body, Kernels<A> kernels) {
        this.options = options;
        this.body = body;
        this.kernels = kernels;
        this.start = new ClassificationStart<>(kernels, body);
    }

    /** Adds the meta-gradient of a classification task; returns the query loss. */
    double accumulate(A parameters, LabelledExamples support, LabelledExamples query, A gradient) {
        Prototypes<A> prototypes = start.prototypes(parameters, support);
        A weights = start.weights(parameters, prototypes);
        int ways = prototypes.slots();
        FastNetwork<A> network = new FastNetwork<>(kernels, PrototypeHead.layers(body, ways));
        adapt(network, weights, Batch.Classes.of(kernels, support, prototypes::slot, ways));

        Batch.Classes<A> queries = Batch.Classes.of(kernels, query, prototypes::slot, ways);
        A logits = network.outputs(weights, queries.inputs(), queries.rows());
        A residuals = network.outputGradient();
        double sharpness = start.sharpness(parameters);
        double loss = Losses.crossEntropy(kernels, logits, ways, queries.columns(), sharpness, residuals);
        int outputs = queries.rows() * ways;
        int logSharpness = body.parameterCount() + 1;
        double sharpnessGradient = sharpness * kernels.dot(outputs, residuals, 0, logits, 0);
        kernels.set(gradient, logSharpness, kernels.get(gradient, logSharpness) + sharpnessGradient);
        kernels.scale(outputs, sharpness, residuals, 0);
        start.backward(parameters, prototypes, network.backward(weights, queries.rows()), gradient);
        return loss;
    }

    /** Adds the meta-gradient of a regression task; returns the query loss. */
    double accumulate(A parameters, ValuedExamples support, ValuedExamples query, A gradient) {
        int count = body.parameterCount();
        A weights = kernels.allocate(count);
        kernels.copy(parameters, 0, weights, 0, count);
        FastNetwork<A> network = new FastNetwork<>(kernels, body);
        adapt(network, weights, Batch.Values.of(kernels, support));
        Batch.Values<A> queries = Batch.Values.of(kernels, query);
        double loss = network.loss(weights, queries);
        kernels.addScaled(count, 1, network.backward(weights, queries.rows()), 0, gradient, 0);
        return loss;
    }

    /** The inner loop of meta-training: all steps, whatever they bring. */
    void adapt(FastNetwork<A> network, A weights, Batch<A> support) {
        IntStream.range(0, options.innerSteps())
                .forEach(step -> network.step(weights, support, options.innerRate(), options.innerClip()));
    }
}
