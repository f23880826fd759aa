/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.console.CommandLine;

/** A word that is being typed, with the cursor behind it. */
record Typed(String word) implements CommandLine {

    @Override
    public int getCursorArgumentIndex() {
        return 0;
    }

    @Override
    public String getCursorArgument() {
        return word;
    }

    @Override
    public int getArgumentPosition() {
        return word.length();
    }

    @Override
    public String[] getArguments() {
        return new String[] {word};
    }

    @Override
    public int getBufferPosition() {
        return word.length();
    }

    @Override
    public String getBuffer() {
        return word;
    }
}
