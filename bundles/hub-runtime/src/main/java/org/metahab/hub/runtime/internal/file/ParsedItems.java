/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

import java.util.List;

/**
 * What a file holds.
 *
 * @param items those that can be read, in order
 * @param problems what stands in the way of the others
 */
record ParsedItems(List<ParsedItem> items, List<Problem> problems) {

    ParsedItems {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }
}
