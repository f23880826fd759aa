/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.metahab.hub.HistoryImport.Taken;

/**
 * What an import did, or would do.
 *
 * @param source what was read
 * @param preview whether nothing was changed
 * @param from the first moment that was read
 * @param until the first moment that was not read any more
 * @param items what became of what the source has a history of
 * @param events commands and changes of state that were found
 * @param taken what became of them
 * @param people people's actions by name; those that nobody put a name to, as at a wall switch, under the empty name
 * @param automations commands and changes of rules and programs
 * @param skipped what was left out, and what was read otherwise than it was recorded, most frequent first
 */
public record ImportReport(
        String source,
        boolean preview,
        Instant from,
        Instant until,
        List<ItemLine> items,
        long events,
        Taken taken,
        Map<String, Long> people,
        long automations,
        List<Skipped> skipped) {

    public ImportReport {
        items = List.copyOf(items);
        people = Map.copyOf(people);
        skipped = List.copyOf(skipped);
    }

    /** All that people did. */
    public long actions() {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What the hub's items have to do with something that the source has a history of. */
    public enum Match {
        /** The hub has an item for it. */
        FOUND,
        /** An item was added for it. */
        ADDED,
        /** It was left out. */
        LEFT_OUT
    }

    /**
     * Something that the source has a history of.
     *
     * @param id what the source calls it
     * @param item the hub's item; empty where it was left out
     * @param match how they came together
     * @param events how many commands and changes there are
     * @param actions how many of them people did
     */
    public record ItemLine(String id, String item, Match match, long events, long actions) {}

    /**
     * Things that were left out, or read otherwise than they were recorded, for the same reason.
     *
     * @param why the reason
     * @param count how many
     * @param examples a few of them
     * @param leftOut whether they were left out; otherwise they were taken in
     */
    public record Skipped(String why, long count, List<String> examples, boolean leftOut) {

        public Skipped {
            examples = List.copyOf(examples);
        }
    }
}
