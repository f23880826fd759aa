/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.value.State;

/**
 * An item's state was set, perhaps to the same value. Topic {@code openhab/items/{item}/stateupdated}.
 *
 * @param item the item's name
 * @param state the state it has now
 * @param source who caused it
 */
public record ItemStateUpdatedEvent(String item, State state, Source source) implements HubEvent {}
