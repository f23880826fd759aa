/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

/** What must hold when a rule was triggered. */
@FunctionalInterface
public interface Condition {

    /** Whether it holds now. */
    boolean holds(Run run);
}
