/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import java.util.Map;

/**
 * Keeps what people and programs confirmed: JSON documents by kind and uid. Safe for use by several threads.
 *
 * <p>When the disk fails, the hub goes on: the store says so once, keeps the documents in memory and writes them as soon
 * as it can.
 */
public interface DocumentStore {

    /** Kind: items that were added through the API, as {@code ItemCodec} writes them. */
    String ITEMS = "item";

    /** Kind: rules that were added through the API, as {@code RuleCodec} writes them. */
    String RULES = "rule";

    /** All documents of a kind, by uid, in the order of the uids. */
    Map<String, String> all(String kind);

    /**
     * Stores a document instead of the one that had the same kind and uid.
     *
     * @return whether it is on the disk and survives a kill; else it is in memory only, and the store has said why
     */
    boolean put(String kind, String uid, String json);

    /**
     * Removes a document.
     *
     * @return whether there was one
     */
    boolean remove(String kind, String uid);
}
