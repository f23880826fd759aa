/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.value.State;

/**
 * What an item will become after a command, before the device confirms it. Topic {@code openhab/items/{item}/statepredicted}.
 *
 * @param item the item's name
 * @param predicted the state expected
 * @param confirmation whether the item has that state already
 * @param source who caused it
 */
public record ItemStatePredictedEvent(String item, State predicted, boolean confirmation, Source source)
        implements HubEvent {}
