/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.prior;

import java.util.Arrays;

/**
 * Leaves out what matters least: the parameters of least magnitude become zero, and cost a compact file one bit each.
 *
 * <p>Source: Han, Pool, Tran and Dally, "Learning both Weights and Connections for Efficient Neural Networks", NeurIPS 2015,
 * without training again.
 */
public final class Pruning {
    private Pruning() {}

    /**
     * A copy of the prior in which a share of all parameters is zero.
     *
     * @param share in [0, 1); parameters as large as the last one left out are left out as well
     */
    public static Prior prune(Prior prior, double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("share must be in [0, 1), but is " + share);
        }
        float[] parameters = prior.parameters();
        float[] sizes = new float[parameters.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(parameters[i]);
        }
        Arrays.sort(sizes);
        int left = (int) (share * sizes.length);
        float threshold = left == 0 ? -1 : sizes[left - 1];
        for (int i = 0; i < parameters.length; i++) {
            if (Math.abs(parameters[i]) <= threshold) {
                parameters[i] = 0;
            }
        }
        return Prior.of(prior.architecture(), prior.schema(), prior.provenance(), parameters);
    }
}
