/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.kernel;

/** What a layer does to each of its sums. */
public enum Activation {
    /** The hyperbolic tangent; smooth. */
    TANH,
    /** max(x, 0); the derivative at 0 is taken as 0. */
    RELU,
    /** x above 0, eˣ − 1 below (Clevert 2016, α = 1); its derivative has no jump. */
    ELU
}
