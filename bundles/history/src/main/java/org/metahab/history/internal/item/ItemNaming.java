/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.item;

import java.util.HashSet;
import java.util.Set;

/** Makes names of items from what a source calls things, each only once. */
public final class ItemNaming {

    private final Set<String> taken = new HashSet<>();

    /** {@code light.kitchen-1} becomes {@code light_kitchen_1}. */
    public String name(String id) {
        String text = id.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
        String name = text.isEmpty() || Character.isDigit(text.charAt(0)) ? "Item_" + text : text;
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
