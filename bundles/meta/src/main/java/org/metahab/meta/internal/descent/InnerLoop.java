/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.descent;

import java.util.ArrayList;
import java.util.List;
import org.metahab.meta.internal.network.HessianProduct;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Kernels;

/**
 * Steps down the loss of one batch, and the exact way back through all of them: what moves the outer loss Q at the last
 * weights is carried to the first weights and to the rule's own parameters, with a Hessian-vector product for each step.
 *
 * <pre>{@code
 * φ_{t+1} = U(φ_t, ∇L(φ_t), L(φ_t))        λ_t = ∂U/∂φ ᵀ λ_{t+1} + H(φ_t) (∂U/∂g ᵀ λ_{t+1}) + …
 * }</pre>
 *
 * For one thread at a time. Its memory is bounded by the largest number of steps asked for.
 *
 * @param <A> the kind of array
 */
public final class InnerLoop<A> {
    private final Kernels<A> kernels;
    private final Layers layers;
    private final UpdateRule<A> rule;
    private final double clip;
    private final HessianProduct<A> hessian;
    private final List<InnerStep<A>> tape = new ArrayList<>();
    private final A gradientAdjoint;

    /** @param clip the greatest norm of a gradient; a longer one is shortened to it */
    public InnerLoop(Kernels<A> kernels, Layers layers, UpdateRule<A> rule, double clip) {
        this.kernels = kernels;
        this.layers = layers;
        this.rule = rule;
        this.clip = clip;
        this.hessian = new HessianProduct<>(layers, kernels);
        this.gradientAdjoint = kernels.allocate(layers.parameterCount());
    }

    /** The network that is moved. */
    public Layers layers() {
        return layers;
    }

    /** Takes all steps, whatever they bring; the rule must have begun. */
    public void run(A weights, Batch<A> batch, int steps) {
        for (int t = 0; t < steps; t++) {
            InnerStep<A> step = step(t);
            step.measure(weights, batch, clip);
            rule.step(t, step.gradient(), step.loss(), weights);
        }
    }

    /**
     * Goes back through the first {@code steps} steps of the last run.
     *
     * @param adjoint ∂Q/∂weights after the run; becomes ∂Q/∂weights before it
     * @param exact whether gradients are seen as functions of the weights; if not, no second derivative is taken
     */
    public void back(Batch<A> batch, int steps, A adjoint, boolean exact) {
        for (int t = steps - 1; t >= 0; t--) {
            InnerStep<A> step = tape.get(t);
            double lossAdjoint = rule.back(t, step.gradient(), step.loss(), step.weights(), adjoint, gradientAdjoint);
            if (exact) {
                step.back(hessian, batch, gradientAdjoint, lossAdjoint, adjoint);
            }
        }
    }

    /**
     * One step that can be judged before it is kept.
     *
     * @param t which step this is for the rule
     * @param share which part of the rule's step to take, in (0, 1]
     */
    void tryStep(int t, A weights, Batch<A> batch, double share) {
        InnerStep<A> step = step(0);
        step.measure(weights, batch, clip);
        rule.step(t, step.gradient(), step.loss(), weights);
        if (share < 1) {
            int count = layers.parameterCount();
            kernels.scale(count, share, weights, 0);
            kernels.addScaled(count, 1 - share, step.weights(), 0, weights, 0);
        }
    }

    private InnerStep<A> step(int t) {
        while (tape.size() <= t) {
            tape.add(new InnerStep<>(kernels, layers));
        }
        return tape.get(t);
    }
}
