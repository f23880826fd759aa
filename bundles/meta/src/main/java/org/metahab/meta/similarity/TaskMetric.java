/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.similarity;

/** How the likeness of two tasks is told from their signatures. */
public enum TaskMetric {
    /** Squared Euclidean distance. */
    EUCLIDEAN,
    /** The cosine of the angle between them. */
    COSINE,
    /** Squared Euclidean distance after a linear map that is meta-learnt. */
    LEARNT
}
