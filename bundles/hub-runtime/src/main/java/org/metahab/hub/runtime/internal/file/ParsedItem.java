/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

import org.metahab.hub.item.Item;

/**
 * An item and where its definition starts.
 *
 * @param item the item
 * @param position of its type
 */
record ParsedItem(Item item, Position position) {}
