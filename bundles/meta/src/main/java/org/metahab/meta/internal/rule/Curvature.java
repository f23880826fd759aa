/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import org.metahab.meta.internal.descent.SupportStatistics;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.meta.internal.network.Layers;
import org.metahab.tensor.kernel.Kernels;

/**
 * A learnt linear map of each layer's gradient before the step: with the gradient of a layer as a matrix G of (inputs and
 * bias) × outputs, φ' = φ − α M_in G M_out. A classifier's head has no M_out, for it may have any number of columns.
 *
 * @param <A> the kind of array
 */
public final class Curvature<A> implements UpdateRule<A> {
    private final Kernels<A> kernels;
    private final Layers body;
    private final Layers network;
    private final double rate;
    private final int offset;
    private final A gathered;
    private final A left;
    private final A right;
    private A parameters;

    /** @param offset where the maps start among the meta-learnt parameters: of each layer M_in, then M_out */
    public Curvature(Kernels<A> kernels, Layers body, Layers network, double rate, int offset) {
        this.kernels = kernels;
        this.body = body;
        this.network = network;
        this.rate = rate;
        this.offset = offset;
        this.gathered = kernels.allocate(parameterCount(body, network.depth() > body.depth()));
        this.left = kernels.allocate(network.parameterCount());
        this.right = kernels.allocate(network.parameterCount());
        this.parameters = gathered;
    }

    /** How many parameters this has. */
    public static int parameterCount(Layers body, boolean head) {
        int count = head ? square(body.outputs() + 1) : 0;
        for (int l = 0; l < body.depth(); l++) {
            count += square(body.widths().get(l) + 1) + square(body.widths().get(l + 1));
        }
        return count;
    }

    /** Fills in unit matrices: plain gradient descent. */
    public static void initialise(Layers body, boolean head, float[] parameters, int offset) {
        int at = offset;
        for (int l = 0; l < body.depth(); l++) {
            at = unit(body.widths().get(l) + 1, parameters, at);
            at = unit(body.widths().get(l + 1), parameters, at);
        }
        if (head) {
            unit(body.outputs() + 1, parameters, at);
        }
    }

    @Override
    public void begin(A all, SupportStatistics support) {
        parameters = all;
        kernels.fill(gathered, 0, kernels.length(gathered), 0);
    }

    @Override
    public void step(int t, A gradient, double loss, A weights) {
        for (int l = 0, map = offset; l < network.depth(); map += size(l), l++) {
            int rows = rows(l);
            int columns = columns(l);
            int at = network.weightOffset(l);
            kernels.product(rows, columns, rows, parameters, map, gradient, at, left, at);
            A moved = left;
            if (mapsOutputs(l)) {
                kernels.product(rows, columns, columns, left, at, parameters, map + square(rows), right, at);
                moved = right;
            }
            kernels.addScaled(rows * columns, -rate, moved, at, weights, at);
        }
    }

    @Override
    public double back(int t, A gradient, double loss, A weights, A adjoint, A gradientAdjoint) {
        for (int l = 0, map = offset; l < network.depth(); map += size(l), l++) {
            int rows = rows(l);
            int columns = columns(l);
            int at = network.weightOffset(l);
            int out = map + square(rows);
            A moved = adjoint;
            if (mapsOutputs(l)) {
                kernels.product(rows, columns, rows, parameters, map, gradient, at, left, at);
                kernels.scale(rows * columns, -rate, left, at);
                kernels.addTransposedProduct(columns, columns, rows, left, at, adjoint, at, gathered, out - offset);
                kernels.productTransposed(rows, columns, columns, adjoint, at, parameters, out, right, at);
                moved = right;
            }
            kernels.copy(moved, at, left, at, rows * columns);
            kernels.scale(rows * columns, -rate, left, at);
            kernels.multiply(
                    rows, rows, columns, left, at, columns, 1, gradient, at, 1, columns, gathered, map - offset, true);
            kernels.multiply(
                    rows, columns, rows, parameters, map, 1, rows, left, at, columns, 1, gradientAdjoint, at, false);
        }
        return 0;
    }

    @Override
    public void finish(A parameterGradient) {
        kernels.addScaled(kernels.length(gathered), 1, gathered, 0, parameterGradient, offset);
    }

    private boolean mapsOutputs(int layer) {
        return layer < body.depth();
    }

    private int rows(int layer) {
        return network.widths().get(layer) + 1;
    }

    private int columns(int layer) {
        return network.widths().get(layer + 1);
    }

    private int size(int layer) {
        return square(rows(layer)) + (mapsOutputs(layer) ? square(columns(layer)) : 0);
    }

    private static int square(int n) {
        return n * n;
    }

    private static int unit(int n, float[] parameters, int at) {
        for (int i = 0; i < n; i++) {
            parameters[at + i * n + i] = 1;
        }
        return at + n * n;
    }
}
