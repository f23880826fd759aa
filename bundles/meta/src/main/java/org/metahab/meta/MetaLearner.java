/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

import java.util.List;
import org.metahab.tensor.kernel.Kernels;

/**
 * An algorithm that learns how to learn. What it has learnt so far is a plain vector of parameters that it never keeps:
 * the caller does, so that training, averaging over hubs and storing are functions on vectors.
 *
 * <p>Implementations are immutable and safe for use by several threads.
 */
public interface MetaLearner {

    /** What this algorithm is made of. */
    Architecture architecture();

    /** How many parameters there are. */
    int parameterCount();

    /** The parameters to start meta-training from; the same for the same seed. */
    float[] initialise(long seed);

    /**
     * The learner that starts from these parameters.
     *
     * @param parameters copied; {@link #parameterCount()} finite numbers
     * @throws IllegalArgumentException if their number is wrong or one is not finite
     */
    Learner learner(float[] parameters);

    /** A new worker for one thread. */
    Worker worker();

    /**
     * The same algorithm with other kernels for what is big enough to gain by them, such as pictures; by default this one.
     * Results are the same but for rounding.
     */
    default MetaLearner on(Kernels<float[]> kernels) {
        return this;
    }

    /** Computes meta-gradients with buffers of its own; for one thread at a time. */
    interface Worker {

        /**
         * Adds the direction in which the query loss grows, summed over tasks, to {@code gradient}. An optimiser steps
         * against it. (For algorithms such as Reptile it is not a gradient, but stands for one.)
         *
         * @param parameters where to look; not changed
         * @param tasks what to be judged by; more than one at a time lets an engine do them in one go
         * @param gradient added to; as long as {@code parameters}
         * @return the query loss after adaptation, averaged over each task's query examples and summed over tasks
         */
        double accumulate(float[] parameters, List<Task> tasks, float[] gradient);
    }
}
