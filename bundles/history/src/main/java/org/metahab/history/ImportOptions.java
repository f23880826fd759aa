/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history;

import java.time.Instant;
import java.util.Map;

/**
 * How a history is taken in.
 *
 * @param since nothing before this moment is
 * @param names which item of the hub stands for what the source calls otherwise: {@code light.kitchen} → {@code Kitchen_Light};
 *     {@code -} for nothing
 * @param addItems whether items are added for what the hub has none for; otherwise that is left out
 * @param preview whether nothing is to be changed
 */
public record ImportOptions(Instant since, Map<String, String> names, boolean addItems, boolean preview) {

    /** Everything, under the names that are found. */
    public static final ImportOptions ALL = new ImportOptions(Instant.EPOCH, Map.of(), true, false);

    public ImportOptions {
        names = Map.copyOf(names);
    }

    /** The same without changing anything. */
    public ImportOptions asPreview() {
        return new ImportOptions(since, names, addItems, true);
    }
}
