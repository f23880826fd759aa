/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.item;

import java.util.Collection;
import java.util.Set;
import org.metahab.hub.item.Item;

/** Takes the items that files define. */
@FunctionalInterface
public interface FileItems {

    /**
     * Makes the items of the files these, and only these. Items that stay as they were are left alone.
     *
     * @param items with different names
     * @return the names of those that were refused because there is a managed item of that name
     */
    Set<String> replace(Collection<Item> items);
}
