/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

/** What turns meta-gradients into steps of the meta-learnt parameters. */
public enum MetaOptimiser {
    /** Adam (Kingma and Ba, ICLR 2015). */
    ADAM,
    /** Plain gradient descent; what Reptile's serial version takes. */
    SGD
}
