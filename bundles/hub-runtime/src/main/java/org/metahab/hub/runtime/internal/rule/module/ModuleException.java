/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.module;

import org.metahab.hub.rule.RuleModule;

/** A module can't work as it is configured. The message names the module, the setting and the remedy. */
public final class ModuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModuleException(ModuleKind kind, RuleModule module, String what) {
        super(name(kind, module) + ": " + what);
    }

    /** How messages call a module: {@code trigger '1' (core.ItemCommandTrigger)}. */
    public static String name(ModuleKind kind, RuleModule module) {
        return kind.label() + " '" + module.id() + "' (" + module.type() + ")";
    }
}
