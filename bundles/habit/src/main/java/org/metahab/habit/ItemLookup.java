/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit;

import java.util.Optional;
import org.metahab.hub.item.Item;

/** Where definitions of items are looked up; {@code hub::item} on a hub. Must answer from memory. */
@FunctionalInterface
public interface ItemLookup {

    /** The item of that name, as it is defined now. */
    Optional<Item> item(String name);
}
