/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.mapping;

import java.util.Optional;
import org.metahab.hub.value.State;

/** Reads a state from a device's text. */
@FunctionalInterface
public interface StateParser {

    /**
     * The state; empty when the text says nothing about it.
     *
     * @throws IllegalArgumentException when the text is none of those that are expected; the message names it
     */
    Optional<State> parse(String text);
}
