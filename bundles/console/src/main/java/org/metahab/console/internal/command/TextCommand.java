/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.jspecify.annotations.Nullable;

/**
 * A command whose last word is a text. It is printed: what a command returns is only shown where somebody sits at the shell, not
 * where the command came over SSH.
 */
abstract class TextCommand implements Action {

    /** Does what the command is for; what it throws is shown by the shell. Empty when there is nothing more to say. */
    abstract String run() throws Exception;

    @Override
    public final @Nullable Object execute() throws Exception {
        String text = run();
        if (!text.isEmpty()) {
            System.out.println(text.stripTrailing());
        }
        return null;
    }
}
