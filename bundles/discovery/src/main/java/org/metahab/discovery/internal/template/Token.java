/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

/**
 * A piece of a template's source.
 *
 * @param kind what it is
 * @param text its text; of strings, with escapes resolved
 * @param position offset of its first character in the source
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        /** Text outside of all delimiters. */
        TEXT,
        PRINT_BEGIN,
        PRINT_END,
        BLOCK_BEGIN,
        BLOCK_END,
        NAME,
        STRING,
        INTEGER,
        FLOAT,
        OPERATOR,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isOperator(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** For error messages. */
    String describe() {
        return kind == Kind.END ? "the end of the template" : "'" + text + "'";
    }
}
