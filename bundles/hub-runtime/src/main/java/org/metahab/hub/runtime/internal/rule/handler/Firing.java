/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.util.Map;

/** Where triggers report. */
@FunctionalInterface
public interface Firing {

    /**
     * The trigger fired.
     *
     * @param outputs what it knows, by the names that its type declares
     */
    void fire(Map<String, Object> outputs);
}
