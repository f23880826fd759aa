/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

import java.util.ArrayList;
import java.util.List;
import org.metahab.hub.runtime.internal.file.Token.Kind;

/**
 * Cuts an {@code .items} file into words, quoted texts and symbols. Comments ({@code //} and {@code /* *}{@code /}) and
 * white space are left out. A quoted text ends on its line.
 */
final class ItemsLexer {

    private static final String SYMBOLS = ":()[]{}<>,=";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean startsLine = true;

    private ItemsLexer(String text) {
        this.text = text;
    }

    /** The tokens, of which the last is the end. */
    static List<Token> tokens(String text) {
        ItemsLexer lexer = new ItemsLexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        skip("\uFEFF");
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                newLine();
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                comment();
            } else if (c == '"' || c == '\'') {
                quoted(c);
            } else if (SYMBOLS.indexOf(c) >= 0) {
                add(Kind.SYMBOL, String.valueOf(c), position());
                at++;
            } else if (isWordCharacter(c)) {
                word();
            } else {
                unexpected();
            }
        }
        add(Kind.END, "", position());
    }

    private void word() {
        Position start = position();
        int from = at;
        while (at < text.length() && isWordCharacter(text.charAt(at))) {
            at++;
        }
        add(Kind.WORD, text.substring(from, at), start);
    }

    private void quoted(char quote) {
        Position start = position();
        StringBuilder content = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            content.append(c == '\\' && at < text.length() && text.charAt(at) != '\n' ? escaped() : String.valueOf(c));
        }
        if (at < text.length() && text.charAt(at) == quote) {
            at++;
            add(Kind.TEXT, content.toString(), start);
        } else {
            add(Kind.ERROR, "a text whose closing " + quote + " is missing on its line", start);
        }
    }

    private String escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'u' -> unicode();
            default -> String.valueOf(c);
        };
    }

    private String unicode() {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (digits.length() == 4 && digits.chars().allMatch(d -> Character.digit(d, 16) >= 0 && d < 128)) {
            at += 4;
            return String.valueOf((char) Integer.parseInt(digits, 16));
        }
        return "u";
    }

    private void comment() {
        Position start = position();
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            add(Kind.ERROR, "a comment whose closing */ is missing", start);
            at += 2;
            return;
        }
        while (at < end) {
            if (text.charAt(at) == '\n') {
                newLine();
            } else {
                at++;
            }
        }
        at += 2;
    }

    private void unexpected() {
        String character = Character.toString(text.codePointAt(at));
        add(Kind.ERROR, "the character '" + character + "'", position());
        at += character.length();
    }

    private void newLine() {
        at++;
        line++;
        lineStart = at;
        startsLine = true;
    }

    private void skip(String mark) {
        if (text.startsWith(mark)) {
            at += mark.length();
            lineStart = at;
        }
    }

    private void add(Kind kind, String content, Position position) {
        tokens.add(new Token(kind, content, position, startsLine));
        startsLine = false;
    }

    private Position position() {
        return new Position(line, at - lineStart + 1);
    }

    private static boolean isWordCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_-+.^".indexOf(c) >= 0;
    }
}
