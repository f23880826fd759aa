/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.List;
import org.metahab.discovery.internal.template.Token.Kind;

/** Where a parser is in the tokens; bounds how deep and how long expressions may be. */
final class Cursor {

    private static final int MAX_DEPTH = 60;
    private static final int MAX_CHAIN = 400;

    private final List<Token> tokens;
    private int at;
    private int depth;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekNext() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (!token.is(Kind.END)) {
            at++;
        }
        return token;
    }

    boolean skipOperator(String operator) {
        if (peek().isOperator(operator)) {
            at++;
            return true;
        }
        return false;
    }

    boolean skipName(String name) {
        if (peek().isName(name)) {
            at++;
            return true;
        }
        return false;
    }

    Token expect(Kind kind, String wanted) throws SyntaxException {
        if (!peek().is(kind)) {
            throw unexpected(wanted);
        }
        return next();
    }

    void expectOperator(String operator) throws SyntaxException {
        if (!skipOperator(operator)) {
            throw unexpected("'" + operator + "'");
        }
    }

    void expectName(String name) throws SyntaxException {
        if (!skipName(name)) {
            throw unexpected("'" + name + "'");
        }
    }

    SyntaxException unexpected(String wanted) {
        return new SyntaxException(peek().position(), wanted + " is expected, not " + peek().describe());
    }

    void enter() throws SyntaxException {
        if (++depth > MAX_DEPTH) {
            throw new SyntaxException(peek().position(), "it is nested more than " + MAX_DEPTH + " levels deep");
        }
    }

    void leave() {
        depth--;
    }

    /** Bounds the length of {@code a + b + c …}, which is evaluated from the inside out. */
    void chain(int length) throws SyntaxException {
        if (length > MAX_CHAIN) {
            throw new SyntaxException(peek().position(), "an expression has more than " + MAX_CHAIN + " parts");
        }
    }
}
