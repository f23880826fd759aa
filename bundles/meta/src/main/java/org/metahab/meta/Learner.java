/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

/**
 * An algorithm together with meta-learnt parameters: what is ready to learn from a few examples.
 *
 * <p>Immutable and safe for use by several threads. Adapting never changes a learner.
 */
public interface Learner {

    /** What this learner is made of. */
    Architecture architecture();

    /** A copy of the meta-learnt parameters. */
    float[] parameters();

    /**
     * Adapts to a support set. An empty set is allowed: the result then knows no class (or, in regression, what the
     * parameters alone say), and learns as it goes on.
     *
     * @param support examples of this learner's shape
     * @return an independent result; for one thread at a time
     * @throws IllegalArgumentException if the examples are of another kind or width
     */
    Adapted adapt(Examples support);
}
