/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

/**
 * A piece of an {@code .items} file.
 *
 * @param kind what it is
 * @param text a word as it stands, a quoted text without quotes and escapes, a symbol, or what is wrong
 * @param position where it starts
 * @param startsLine whether nothing stands before it on its line
 */
record Token(Kind kind, String text, Position position, boolean startsLine) {

    enum Kind {
        WORD,
        TEXT,
        SYMBOL,
        ERROR,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** For messages. */
    String shown() {
        return switch (kind) {
            case WORD, SYMBOL -> "'" + text + "'";
            case TEXT -> "the text \"" + text + "\"";
            case ERROR -> text;
            case END -> "the end of the file";
        };
    }
}
