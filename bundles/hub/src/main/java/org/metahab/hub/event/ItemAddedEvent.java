/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.item.Item;

/**
 * An item is new. Topic {@code openhab/items/{item}/added}.
 *
 * @param item the item
 * @param source who caused it
 */
public record ItemAddedEvent(Item item, Source source) implements HubEvent {}
