/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.List;

/** A Python tuple. */
record Tuple(List<Object> items) {

    static Tuple of(Object... items) {
        return new Tuple(List.of(items));
    }
}
