/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.rule;

import java.util.ArrayList;
import java.util.List;
import org.metahab.tensor.kernel.Kernels;

/**
 * A vector of state for each step, zeros before the first.
 *
 * @param <A> the kind of array
 */
final class States<A> {
    private final Kernels<A> kernels;
    private final int count;
    private final List<A> states = new ArrayList<>();

    States(Kernels<A> kernels, int count) {
        this.kernels = kernels;
        this.count = count;
    }

    /** The state before step t. */
    A at(int t) {
        while (states.size() <= t) {
            states.add(kernels.allocate(count));
        }
        return states.get(t);
    }
}
