/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.homeassistant;

import java.util.Optional;
import java.util.function.Function;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.State;

/**
 * One item of an entity.
 *
 * @param item what stands for it
 * @param reader reads its state from a row; empty where the row doesn't tell it
 */
record Channel(Item item, Function<RecordedState, Optional<State>> reader) {}
