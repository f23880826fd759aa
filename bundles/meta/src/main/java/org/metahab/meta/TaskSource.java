/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

import java.util.random.RandomGenerator;

/**
 * Where tasks come from: a distribution to draw from.
 *
 * <p>Drawing must depend on nothing but the generator given, and must be safe from several threads at once; then a whole
 * training run is repeatable, and can be resumed in the middle.
 */
@FunctionalInterface
public interface TaskSource {

    /** Draws one task, using only the given source of randomness. */
    Task draw(RandomGenerator random);
}
