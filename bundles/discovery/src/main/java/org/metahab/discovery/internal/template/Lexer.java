/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metahab.discovery.internal.template.Token.Kind;

/** Cuts a template's source into tokens; resolves comments and white-space control ({@code {%-}, {@code -%}}). */
final class Lexer {

    private static final List<String> OPERATORS = List.of(
            "//", "**", "==", "!=", "<=", ">=", "+", "-", "*", "/", "%", "~", "<", ">", "=", "(", ")", "[", "]", "{",
            "}", ",", ".", ":", "|");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean trimNext;

    /** Text between these tags is no template. */
    private static final Pattern RAW =
            Pattern.compile("\\{%[-+]?\\s*raw\\s*[-+]?%}(.*?)\\{%[-+]?\\s*endraw\\s*[-+]?%}", Pattern.DOTALL);

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) throws SyntaxException {
        Lexer lexer = new Lexer(source);
        lexer.run();
        return lexer.tokens;
    }

    private void run() throws SyntaxException {
        while (at < source.length()) {
            int open = nextDelimiter(at);
            if (open < 0) {
                text(source.substring(at), at, false);
                at = source.length();
                break;
            }
            boolean trimBefore = open + 2 < source.length() && source.charAt(open + 2) == '-';
            Matcher raw = RAW.matcher(source).region(open, source.length());
            if (raw.lookingAt()) {
                text(source.substring(at, open), at, trimBefore);
                text(raw.group(1), open, false);
                at = raw.end();
                continue;
            }
            text(source.substring(at, open), at, trimBefore);
            at = open + (trimBefore || followsPlus(open) ? 3 : 2);
            switch (source.charAt(open + 1)) {
                case '#' -> comment(open);
                case '{' -> code(open, Kind.PRINT_BEGIN, Kind.PRINT_END, "}}");
                default -> code(open, Kind.BLOCK_BEGIN, Kind.BLOCK_END, "%}");
            }
        }
        tokens.add(new Token(Kind.END, "", source.length()));
    }

    private boolean followsPlus(int open) {
        return source.charAt(open + 1) == '%' && open + 2 < source.length() && source.charAt(open + 2) == '+';
    }

    private int nextDelimiter(int from) {
        for (int i = source.indexOf('{', from); i >= 0 && i + 1 < source.length(); i = source.indexOf('{', i + 1)) {
            char next = source.charAt(i + 1);
            if (next == '{' || next == '%' || next == '#') {
                return i;
            }
        }
        return -1;
    }

    private void text(String raw, int position, boolean trimEnd) {
        String text = trimNext ? raw.stripLeading() : raw;
        text = trimEnd ? text.stripTrailing() : text;
        trimNext = false;
        if (!text.isEmpty()) {
            tokens.add(new Token(Kind.TEXT, text, position));
        }
    }

    private void comment(int open) throws SyntaxException {
        int close = source.indexOf("#}", at);
        if (close < 0) {
            throw new SyntaxException(open, "a comment is not closed");
        }
        trimNext = close > at && source.charAt(close - 1) == '-';
        at = close + 2;
    }

    private void code(int open, Kind begin, Kind end, String close) throws SyntaxException {
        tokens.add(new Token(begin, source.substring(open, open + 2), open));
        int brackets = 0;
        while (true) {
            skipSpace();
            if (at >= source.length()) {
                throw new SyntaxException(open, "'" + source.substring(open, open + 2) + "' is not closed");
            }
            if (brackets == 0 && closes(close)) {
                tokens.add(new Token(end, close, at));
                trimNext = source.charAt(at) == '-';
                at += trimNext ? 3 : 2;
                return;
            }
            Token token = token();
            tokens.add(token);
            at = Math.max(at, token.position());
            if (token.is(Kind.OPERATOR)) {
                brackets += "([{".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
                if (brackets < 0) {
                    throw new SyntaxException(token.position(), "unexpected '" + token.text() + "'");
                }
            }
        }
    }

    private boolean closes(String close) {
        return source.startsWith(close, at) || source.charAt(at) == '-' && source.startsWith(close, at + 1);
    }

    private void skipSpace() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private Token token() throws SyntaxException {
        char c = source.charAt(at);
        if (c == '\'' || c == '"') {
            return string(c);
        }
        if (c >= '0' && c <= '9') {
            return number();
        }
        if (Character.isJavaIdentifierStart(c) && c != '$') {
            int start = at;
            while (at < source.length() && isNamePart(source.charAt(at))) {
                at++;
            }
            return new Token(Kind.NAME, source.substring(start, at), start);
        }
        for (String operator : OPERATORS) {
            if (source.startsWith(operator, at)) {
                at += operator.length();
                return new Token(Kind.OPERATOR, operator, at - operator.length());
            }
        }
        throw new SyntaxException(at, "unexpected character '" + c + "'");
    }

    private static boolean isNamePart(char c) {
        return Character.isJavaIdentifierPart(c) && c != '$';
    }

    private Token number() {
        int start = at;
        digits();
        boolean fraction = at + 1 < source.length() && source.charAt(at) == '.' && isDigit(at + 1);
        if (fraction) {
            at++;
            digits();
        }
        boolean exponent = isExponent();
        if (exponent) {
            at += isDigit(at + 1) ? 1 : 2;
            digits();
        }
        String text = source.substring(start, at).replace("_", "");
        return new Token(fraction || exponent ? Kind.FLOAT : Kind.INTEGER, text, start);
    }

    private boolean isExponent() {
        return at < source.length()
                && (source.charAt(at) == 'e' || source.charAt(at) == 'E')
                && (isDigit(at + 1)
                        || at + 1 < source.length() && "+-".indexOf(source.charAt(at + 1)) >= 0 && isDigit(at + 2));
    }

    private boolean isDigit(int index) {
        return index < source.length() && source.charAt(index) >= '0' && source.charAt(index) <= '9';
    }

    private void digits() {
        while (isDigit(at) || at < source.length() && source.charAt(at) == '_' && isDigit(at + 1)) {
            at++;
        }
    }

    private Token string(char quote) throws SyntaxException {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < source.length() && source.charAt(at) != quote) {
            if (source.charAt(at) == '\\' && at + 1 < source.length()) {
                at = Escapes.append(source, at + 1, text);
            } else {
                text.append(source.charAt(at++));
            }
        }
        if (at >= source.length()) {
            throw new SyntaxException(start, "a string is not closed");
        }
        at++;
        return new Token(Kind.STRING, text.toString(), start);
    }
}
