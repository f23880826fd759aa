/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

/** How the step size of meta-training goes on. */
public enum RateSchedule {
    /** As it starts. */
    CONSTANT,
    /** Down to a tenth along half a cosine. */
    COSINE,
    /** Down to nothing along a line. */
    LINEAR;

    /**
     * The share of the first step size at some point.
     *
     * @param progress the part of meta-training that is done, in [0, 1]
     */
    double share(double progress) {
        return switch (this) {
            case CONSTANT -> 1;
            case COSINE -> 0.55 + 0.45 * Math.cos(Math.PI * progress);
            case LINEAR -> 1 - progress;
        };
    }
}
