/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import org.metahab.habit.ItemLookup;

/** Tells which items a command reaches. */
public final class Groups {

    private static final int DEEPEST = 8;

    private final ItemLookup items;

    public Groups(ItemLookup items) {
        this.items = items;
    }

    /** Whether what one item is told reaches another: the same one, or a member of it at any depth. */
    public boolean reaches(String told, String item) {
        return reaches(told, item, 0);
    }

    private boolean reaches(String told, String item, int depth) {
        return told.equals(item)
                || (depth < DEEPEST
                        && items.item(item)
                                .filter(found ->
                                        found.groups().stream().anyMatch(group -> reaches(told, group, depth + 1)))
                                .isPresent());
    }
}
