/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

/** Backslash escapes of string literals, as in Python. */
final class Escapes {

    private Escapes() {}

    /**
     * Appends what an escape stands for.
     *
     * @param at index of the character behind the backslash
     * @return index behind the escape
     */
    static int append(String source, int at, StringBuilder out) {
        char c = source.charAt(at);
        switch (c) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case '\\', '\'', '"' -> out.append(c);
            case '\n' -> {}
            case 'x' -> {
                return hex(source, at, 2, out);
            }
            case 'u' -> {
                return hex(source, at, 4, out);
            }
            default -> out.append('\\').append(c);
        }
        return at + 1;
    }

    private static int hex(String source, int at, int digits, StringBuilder out) {
        int end = at + 1 + digits;
        if (end <= source.length()) {
            int code = 0;
            for (int i = at + 1; i < end; i++) {
                int digit = Character.digit(source.charAt(i), 16);
                if (digit < 0) {
                    code = -1;
                    break;
                }
                code = code * 16 + digit;
            }
            if (code >= 0) {
                out.append((char) code);
                return end;
            }
        }
        out.append('\\').append(source.charAt(at));
        return at + 1;
    }
}
