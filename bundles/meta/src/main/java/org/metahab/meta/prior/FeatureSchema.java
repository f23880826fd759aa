/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.prior;

/**
 * Names what the numbers of an input mean. A prior is of use only to who encodes inputs by the same schema and version.
 *
 * @param id short name, not blank, for example {@code habit-context}
 * @param version counts up with each change of meaning or order, at least 1
 */
public record FeatureSchema(String id, int version) {
    public FeatureSchema {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a feature schema needs a name");
        }
        if (version < 1) {
            throw new IllegalArgumentException("the version of a feature schema counts from 1, but is " + version);
        }
    }

    @Override
    public String toString() {
        return id + " version " + version;
    }
}
