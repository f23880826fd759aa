/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.module;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting that a module type takes.
 *
 * @param name its key in the module's configuration
 * @param type what kind of value
 * @param required whether a module can do without
 * @param description what it is; where it is required, what to give
 * @param context what a text names: {@code item}, {@code thing} or {@code rule}; {@code null} for anything else
 * @param multiple whether it is a list
 * @param options the texts allowed; {@code null} for any
 */
public record Setting(
        String name,
        Type type,
        boolean required,
        String description,
        @Nullable String context,
        boolean multiple,
        @Nullable List<String> options) {

    /** Kinds of values. */
    public enum Type {
        TEXT,
        INTEGER,
        BOOLEAN
    }

    boolean namesItem() {
        return "item".equals(context);
    }
}
