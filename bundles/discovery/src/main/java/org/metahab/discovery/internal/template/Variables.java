/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template is rendered with: plain JSON values by name. */
@FunctionalInterface
public interface Variables {

    /** The value of that name; {@code null} when there is none. */
    @Nullable
    Object lookup(String name);

    /** One variable. */
    static Variables of(String name, Object value) {
        return Map.of(name, value)::get;
    }
}
