/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a meta-learner is made of, in words that can be stored: with the same architecture and the same parameters it
 * behaves the same.
 *
 * @param algorithm the algorithm's short name, for example {@code prototypical} or {@code fomaml}
 * @param shape what goes in and comes out
 * @param options everything else by name, for example {@code layers=64,64}; sorted by name
 */
public record Architecture(String algorithm, TaskShape shape, Map<String, String> options) {
    public Architecture {
        if (algorithm.isBlank()) {
            throw new IllegalArgumentException("an architecture needs the name of its algorithm");
        }
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }
}
