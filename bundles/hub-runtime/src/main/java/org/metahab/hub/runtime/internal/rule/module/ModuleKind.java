/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.module;

/** The three parts of a rule. */
public enum ModuleKind {
    TRIGGER("trigger"),
    CONDITION("condition"),
    ACTION("action");

    private final String label;

    ModuleKind(String label) {
        this.label = label;
    }

    /** For messages. */
    public String label() {
        return label;
    }
}
