/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import java.util.Comparator;

/**
 * Names a document.
 *
 * @param kind what it is
 * @param uid unique among its kind
 */
record DocumentKey(String kind, String uid) implements Comparable<DocumentKey> {

    private static final Comparator<DocumentKey> ORDER =
            Comparator.comparing(DocumentKey::kind).thenComparing(DocumentKey::uid);

    @Override
    public int compareTo(DocumentKey other) {
        return ORDER.compare(this, other);
    }
}
