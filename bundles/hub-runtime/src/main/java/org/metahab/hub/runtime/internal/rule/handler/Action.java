/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

/** What a rule does. */
@FunctionalInterface
public interface Action {

    /** Does it; what it throws ends the run. */
    void execute(Run run);
}
