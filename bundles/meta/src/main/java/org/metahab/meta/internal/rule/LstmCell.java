/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import java.util.Arrays;
import org.metahab.meta.internal.descent.SupportStatistics;
import org.metahab.meta.internal.descent.UpdateRule;
import org.metahab.tensor.kernel.Kernels;

/**
 * The update of an LSTM's cell as an optimiser, the same for each weight: φ' = f ⊙ φ − i ⊙ g with the gates
 * i = σ(w_i · [ĝ, L̂, φ, i_before, 1]) and f = σ(w_f · [ĝ, L̂, φ, f_before, 1]). Gradient and loss come in as
 * x̂ = asinh(10 x) / 4, which keeps small ones apart and large ones in bounds.
 *
 * @param <A> the kind of array
 */
public final class LstmCell<A> implements UpdateRule<A> {
    private static final int INPUTS = 5;
    private static final double SHARPNESS = 10;
    private static final double RANGE = 4;
    private static final double REMEMBER = 6;

    private final Kernels<A> kernels;
    private final int count;
    private final int offset;
    private final States<A> inputGates;
    private final States<A> forgetGates;
    private final double[] inputCarried;
    private final double[] forgetCarried;
    private final double[] inputWeights = new double[INPUTS];
    private final double[] forgetWeights = new double[INPUTS];
    private final double[] gathered = new double[2 * INPUTS];

    /** @param offset where the ten gate weights start among the meta-learnt parameters */
    public LstmCell(Kernels<A> kernels, int count, int offset) {
        this.kernels = kernels;
        this.count = count;
        this.offset = offset;
        this.inputGates = new States<>(kernels, count);
        this.forgetGates = new States<>(kernels, count);
        kernels.fill(forgetGates.at(0), 0, count, 1);
        this.inputCarried = new double[count];
        this.forgetCarried = new double[count];
    }

    /** How many parameters this has. */
    public static int parameterCount() {
        return 2 * INPUTS;
    }

    /** Where to start: gradient descent with this rate that forgets next to nothing. */
    public static void initialise(double rate, float[] parameters, int offset) {
        double bounded = Math.min(rate, 0.99);
        parameters[offset + INPUTS - 1] = (float) Math.log(bounded / (1 - bounded));
        parameters[offset + 2 * INPUTS - 1] = (float) REMEMBER;
    }

    @Override
    public void begin(A parameters, SupportStatistics support) {
        for (int i = 0; i < INPUTS; i++) {
            inputWeights[i] = kernels.get(parameters, offset + i);
            forgetWeights[i] = kernels.get(parameters, offset + INPUTS + i);
        }
        Arrays.fill(gathered, 0);
        Arrays.fill(inputCarried, 0);
        Arrays.fill(forgetCarried, 0);
    }

    @Override
    public void step(int t, A gradient, double loss, A weights) {
        double lossInput = squash(loss);
        for (int c = 0; c < count; c++) {
            double g = kernels.get(gradient, c);
            double weight = kernels.get(weights, c);
            double input = gate(inputWeights, squash(g), lossInput, weight, kernels.get(inputGates.at(t), c));
            double forget = gate(forgetWeights, squash(g), lossInput, weight, kernels.get(forgetGates.at(t), c));
            kernels.set(inputGates.at(t + 1), c, input);
            kernels.set(forgetGates.at(t + 1), c, forget);
            kernels.set(weights, c, forget * weight - input * g);
        }
    }

    @Override
    public double back(int t, A gradient, double loss, A weights, A adjoint, A gradientAdjoint) {
        double lossInput = squash(loss);
        double lossInputAdjoint = 0;
        for (int c = 0; c < count; c++) {
            double g = kernels.get(gradient, c);
            double weight = kernels.get(weights, c);
            double after = kernels.get(adjoint, c);
            double input = kernels.get(inputGates.at(t + 1), c);
            double forget = kernels.get(forgetGates.at(t + 1), c);
            double i = (inputCarried[c] - after * g) * input * (1 - input);
            double f = (forgetCarried[c] + after * weight) * forget * (1 - forget);
            gather(0, i, squash(g), lossInput, weight, kernels.get(inputGates.at(t), c));
            gather(INPUTS, f, squash(g), lossInput, weight, kernels.get(forgetGates.at(t), c));
            double throughGates = (i * inputWeights[0] + f * forgetWeights[0]) * slope(g);
            kernels.set(gradientAdjoint, c, throughGates - after * input);
            kernels.set(adjoint, c, after * forget + i * inputWeights[2] + f * forgetWeights[2]);
            lossInputAdjoint += i * inputWeights[1] + f * forgetWeights[1];
            inputCarried[c] = i * inputWeights[3];
            forgetCarried[c] = f * forgetWeights[3];
        }
        return lossInputAdjoint * slope(loss);
    }

    @Override
    public void finish(A parameterGradient) {
        for (int i = 0; i < gathered.length; i++) {
            kernels.set(parameterGradient, offset + i, kernels.get(parameterGradient, offset + i) + gathered[i]);
        }
    }

    private void gather(int at, double adjoint, double gradient, double loss, double weight, double before) {
        gathered[at] += adjoint * gradient;
        gathered[at + 1] += adjoint * loss;
        gathered[at + 2] += adjoint * weight;
        gathered[at + 3] += adjoint * before;
        gathered[at + 4] += adjoint;
    }

    private static double gate(double[] w, double gradient, double loss, double weight, double before) {
        double sum = w[0] * gradient + w[1] * loss + w[2] * weight + w[3] * before + w[4];
        return 1 / (1 + Math.exp(-sum));
    }

    private static double squash(double x) {
        double y = SHARPNESS * Math.abs(x);
        return Math.copySign(Math.log(y + Math.sqrt(y * y + 1)) / RANGE, x);
    }

    private static double slope(double x) {
        double y = SHARPNESS * x;
        return SHARPNESS / RANGE / Math.sqrt(y * y + 1);
    }
}
