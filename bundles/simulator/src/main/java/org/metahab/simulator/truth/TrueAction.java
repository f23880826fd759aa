/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.truth;

import java.time.Instant;
import org.metahab.hub.value.State;

/**
 * Something that was brought to a state by somebody.
 *
 * @param at when
 * @param item the item
 * @param state the state it was brought to
 * @param person who did it; empty for the home's own rules
 * @param cause why
 */
public record TrueAction(Instant at, String item, State state, String person, Cause cause) {}
