/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.value.State;

/**
 * An item's state became another. Topic {@code openhab/items/{item}/statechanged}.
 *
 * @param item the item's name
 * @param oldState the state it had
 * @param state the state it has now
 * @param source who caused it
 */
public record ItemStateChangedEvent(String item, State oldState, State state, Source source) implements HubEvent {}
