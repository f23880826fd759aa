/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.value.Command;

/**
 * An item was told to do something. Topic {@code openhab/items/{item}/command}.
 *
 * @param item the item's name
 * @param command what it was told
 * @param source who told it
 */
public record ItemCommandEvent(String item, Command command, Source source) implements HubEvent {}
