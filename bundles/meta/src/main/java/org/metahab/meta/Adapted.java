/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

/**
 * A learner after adaptation to one task: predicts, and learns from further examples.
 *
 * <p>Holds its own copy of everything it changes, and buffers for its calculations: use it from one thread at a time.
 * Its memory is bounded by the number of classes, whatever the number of examples it has seen.
 */
public interface Adapted {

    /**
     * Predicts for one input. Nothing is learnt from it.
     *
     * @param input as many finite numbers as the learner's shape says
     * @return in classification a probability for each label from 0 to {@link #ways()} − 1, calibrated on the query sets
     *     of meta-training; in regression the estimated values. Never NaN.
     * @throws IllegalArgumentException if the input has the wrong length or a number that is not finite
     */
    Prediction predict(float[] input);

    /**
     * Learns from further examples, in their order. A label not seen before introduces a new class.
     *
     * @throws IllegalArgumentException if the examples are of another kind or width; then nothing has been learnt
     */
    void learn(Examples examples);

    /** One more than the highest label learnt from so far; in regression 0. */
    int ways();

    /** An independent copy, at the state of now. */
    Adapted copy();
}
