/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.item.Item;

/**
 * An item's definition became another. Topic {@code openhab/items/{item}/updated}.
 *
 * @param oldItem the item as it was
 * @param item the item as it is
 * @param source who caused it
 */
public record ItemUpdatedEvent(Item oldItem, Item item, Source source) implements HubEvent {}
