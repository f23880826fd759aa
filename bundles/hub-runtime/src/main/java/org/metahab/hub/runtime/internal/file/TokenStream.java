/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.metahab.hub.runtime.internal.file.Token.Kind;

/** The tokens of a file, taken one after the other. What doesn't fit is a {@link ParseException} with its place. */
final class TokenStream {

    private final List<Token> tokens;
    private final Predicate<Token> startsNext;
    private int at;

    /**
     * A stream at the first token.
     *
     * @param tokens of which the last is the end
     * @param startsNext whether a token starts the next definition, and so is no part of the one before
     */
    TokenStream(List<Token> tokens, Predicate<Token> startsNext) {
        this.tokens = tokens;
        this.startsNext = startsNext;
    }

    boolean isAtEnd() {
        return peek().kind() == Kind.END;
    }

    Token peek() {
        return tokens.get(at);
    }

    /** Takes a token; the end is never taken. */
    Token next() {
        return isAtEnd() ? peek() : tokens.get(at++);
    }

    boolean accept(String symbol) {
        boolean is = peek().is(symbol);
        at += is ? 1 : 0;
        return is;
    }

    void expect(String symbol) {
        if (!accept(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    /** A word with which a definition starts. */
    Token first(String what) {
        if (peek().kind() != Kind.WORD) {
            throw unexpected(what);
        }
        return next();
    }

    /** A word within a definition. */
    Token word(String what) {
        if (startsNext.test(peek())) {
            throw unexpected(what);
        }
        return first(what);
    }

    /** A word or text within a definition. */
    Token wordOrText(String what) {
        return peek().kind() == Kind.TEXT ? next() : word(what);
    }

    Optional<Token> text() {
        return peek().kind() == Kind.TEXT ? Optional.of(next()) : Optional.empty();
    }

    /** Whether a comma and a value follow, and not the next setting. */
    boolean startsFurtherValue() {
        return peek().is(",")
                && (lookAhead(1).kind() == Kind.WORD || lookAhead(1).kind() == Kind.TEXT)
                && !lookAhead(2).is("=");
    }

    ParseException unexpected(String what) {
        return new ParseException(peek().position(), "Expected " + what + ", but found " + peek().shown());
    }

    private Token lookAhead(int distance) {
        return tokens.get(Math.min(at + distance, tokens.size() - 1));
    }
}
