/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.item;

import java.time.Instant;
import org.metahab.hub.value.State;

/**
 * An item's state with its times.
 *
 * @param item the item's name
 * @param state the value it holds; {@code UnDef.NULL} before the first update
 * @param lastUpdate when the state was last set, also to the same value
 * @param lastChange when it last became different
 */
public record ItemState(String item, State state, Instant lastUpdate, Instant lastChange) {}
