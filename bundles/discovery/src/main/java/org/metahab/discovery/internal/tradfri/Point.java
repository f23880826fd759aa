/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import java.util.Map;
import java.util.Optional;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;

/** One thing that can be read and told in a part of an entry. Stateless. */
interface Point {

    /**
     * Its state; empty where the part doesn't tell.
     *
     * @throws IllegalArgumentException when what it tells is nothing to be understood
     */
    Optional<State> read(Map<?, ?> part);

    /**
     * The attributes that make it so.
     *
     * @throws IllegalArgumentException when it takes no such command; the message says what it takes
     */
    Map<String, Number> write(Command command);

    /** A number of the part. */
    static Optional<Double> number(Map<?, ?> part, String key) {
        return part.get(key) instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }
}
