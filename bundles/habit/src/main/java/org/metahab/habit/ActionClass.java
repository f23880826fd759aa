/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit;

/**
 * What is learnt and ranked: an item brought into a state. Levels that people don't tell apart are merged into buckets
 * (see {@link StateBuckets}).
 *
 * @param item the item's name
 * @param bucket the state's bucket: {@code ON}, {@code LOW}, {@code CLOSED}
 */
public record ActionClass(String item, String bucket) {

    private static final char SEPARATOR = ':';

    /** The class as one text, {@code Hall_Light:ON}; item names hold no colon. */
    public String id() {
        return item + SEPARATOR + bucket;
    }

    /**
     * Reads what {@link #id()} writes.
     *
     * @throws IllegalArgumentException when there is no colon
     */
    public static ActionClass parse(String id) {
        int at = id.indexOf(SEPARATOR);
        if (at < 0) {
            throw new IllegalArgumentException("'" + id + "' is no action class; it is written Item:STATE");
        }
        return new ActionClass(id.substring(0, at), id.substring(at + 1));
    }

    @Override
    public String toString() {
        return id();
    }
}
