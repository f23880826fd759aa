/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.prior;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a prior comes from, so that the run can be repeated.
 *
 * @param data what it was trained on, in words
 * @param seed the seed of the run
 * @param commit the version of the program that trained it
 * @param scores how it did, by name of the measure; finite numbers, sorted by name
 */
public record Provenance(String data, long seed, String commit, Map<String, Double> scores) {
    public Provenance {
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        scores.forEach((name, score) -> {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("score " + name + " must be finite, but is " + score);
            }
        });
    }
}
