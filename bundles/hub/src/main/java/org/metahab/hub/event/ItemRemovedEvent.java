/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.item.Item;

/**
 * An item is gone. Topic {@code openhab/items/{item}/removed}.
 *
 * @param item the item as it was
 * @param source who caused it
 */
public record ItemRemovedEvent(Item item, Source source) implements HubEvent {}
