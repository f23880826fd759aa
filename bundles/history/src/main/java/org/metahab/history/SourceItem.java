/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history;

import org.metahab.hub.item.Item;

/**
 * Something that a source has a history of.
 *
 * @param id what the source calls it: {@code light.kitchen}, {@code Kitchen_Light}
 * @param item the item that stands for it, where the hub has none yet
 */
public record SourceItem(String id, Item item) {}
