/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.store;

/**
 * A channel of a thing, as it is remembered.
 *
 * @param identity by which an announcement of it is recognised
 * @param id the last part of its uid
 * @param label for people
 * @param itemType type of item, with dimension
 * @param readOnly whether it takes no commands
 * @param item the name of its item; empty when it has none
 */
public record StoredChannel(String identity, String id, String label, String itemType, boolean readOnly, String item) {

    /** The same with that item. */
    public StoredChannel withItem(String name) {
        return new StoredChannel(identity, id, label, itemType, readOnly, name);
    }
}
