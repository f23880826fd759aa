/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.value.State;

/**
 * A device or a person asks for an item's state to be set. Topic {@code openhab/items/{item}/state}.
 *
 * @param item the item's name
 * @param state the state to set
 * @param source who asks
 */
public record ItemStateEvent(String item, State state, Source source) implements HubEvent {}
