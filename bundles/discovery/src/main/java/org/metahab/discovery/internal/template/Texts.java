/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Python's work on texts. */
final class Texts {

    private Texts() {}

    static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean inWord = false;
        for (char c : text.toCharArray()) {
            out.append(inWord ? Character.toLowerCase(c) : Character.toTitleCase(c));
            inWord = Character.isLetter(c);
        }
        return out.toString();
    }

    static String capitalize(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT)
                        + text.substring(1).toLowerCase(Locale.ROOT);
    }

    static String strip(String text, Arguments arguments, boolean start, boolean end) {
        String chars = arguments.has(0, "chars") ? arguments.text(0, "chars", "") : "";
        int from = 0;
        int until = text.length();
        while (start && from < until && isStripped(text.charAt(from), chars)) {
            from++;
        }
        while (end && until > from && isStripped(text.charAt(until - 1), chars)) {
            until--;
        }
        return text.substring(from, until);
    }

    private static boolean isStripped(char c, String chars) {
        return chars.isEmpty() ? Character.isWhitespace(c) : chars.indexOf(c) >= 0;
    }

    static List<Object> split(String text, Arguments arguments) {
        Object separator = arguments.get(0, "sep", Python.NONE);
        int most = arguments.whole(1, "maxsplit", -1);
        List<Object> parts = new ArrayList<>();
        if (separator == Python.NONE) {
            String rest = text.strip();
            while (!rest.isEmpty()) {
                int end = parts.size() == most ? rest.length() : firstSpace(rest);
                parts.add(rest.substring(0, end));
                rest = rest.substring(end).stripLeading();
            }
            return parts;
        }
        String by = Python.text(separator);
        if (by.isEmpty()) {
            throw new EvaluationException("a text can't be split at an empty text");
        }
        int from = 0;
        for (int at = text.indexOf(by); at >= 0 && parts.size() != most; at = text.indexOf(by, from)) {
            parts.add(text.substring(from, at));
            from = at + by.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static int firstSpace(String text) {
        int at = 0;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static String replace(String text, String old, String fresh, int most) {
        if (most < 0 && (!old.isEmpty() || (long) text.length() * fresh.length() < Run.MAX_OUTPUT)) {
            long times = old.isEmpty() ? text.length() + 1L : count(text, old);
            if (text.length() + times * fresh.length() > Run.MAX_OUTPUT) {
                throw new EvaluationException("a text is longer than " + Run.MAX_OUTPUT + " characters");
            }
            return text.replace(old, fresh);
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        int done = 0;
        for (int at = text.indexOf(old); at >= 0 && done < most && !old.isEmpty(); at = text.indexOf(old, from)) {
            out.append(text, from, at).append(fresh);
            from = at + old.length();
            done++;
            Run.checkLength(fresh);
        }
        return Run.checkLength(out.append(text.substring(from)).toString());
    }

    static long count(String text, String part) {
        if (part.isEmpty()) {
            return text.length() + 1L;
        }
        long times = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            times++;
        }
        return times;
    }

    static boolean isUpper(String text) {
        return text.chars().anyMatch(Character::isLetter) && text.equals(text.toUpperCase(Locale.ROOT));
    }

    static boolean isLower(String text) {
        return text.chars().anyMatch(Character::isLetter) && text.equals(text.toLowerCase(Locale.ROOT));
    }

    static String zeroFill(String text, int width) {
        int missing = Math.min(width, Run.MAX_OUTPUT) - text.length();
        boolean signed = text.startsWith("-") || text.startsWith("+");
        return missing <= 0
                ? text
                : (signed ? text.substring(0, 1) : "") + "0".repeat(missing) + text.substring(signed ? 1 : 0);
    }

    static String join(String separator, List<Object> items) {
        return Run.checkLength(items.stream().map(Python::text).collect(Collectors.joining(separator)));
    }

    static String truncate(Arguments arguments) {
        String text = Python.text(arguments.get(0, "s"));
        int length = arguments.whole(1, "length", 255);
        boolean killWords = arguments.flag(2, "killwords", false);
        String end = arguments.text(3, "end", "...");
        int leeway = arguments.whole(4, "leeway", 5);
        if (text.codePointCount(0, text.length()) <= length + leeway) {
            return text;
        }
        int keep = text.offsetByCodePoints(0, Math.max(0, length - end.length()));
        String start = text.substring(0, keep);
        int space = start.lastIndexOf(' ');
        return (killWords || space < 0 ? start : start.substring(0, space)) + end;
    }

    /** Python's {@code rsplit}: at most so many parts are cut off the end. */
    static List<Object> splitFromEnd(String text, Arguments arguments) {
        int most = arguments.whole(1, "maxsplit", -1);
        String separator = arguments.text(0, "sep", "");
        if (most < 0 || separator.isEmpty()) {
            return split(text, arguments);
        }
        List<Object> parts = new ArrayList<>();
        String rest = text;
        for (int at = rest.lastIndexOf(separator); at >= 0 && parts.size() < most; at = rest.lastIndexOf(separator)) {
            parts.add(0, rest.substring(at + separator.length()));
            rest = rest.substring(0, at);
        }
        parts.add(0, rest);
        return parts;
    }

    /** What is before and behind a separator at that place; the text alone where there is none. */
    static Object partition(String text, String separator, int at) {
        return at < 0
                ? Tuple.of(text, "", "")
                : Tuple.of(text.substring(0, at), separator, text.substring(at + separator.length()));
    }

    static String padded(String text, int width, String fill, boolean before) {
        String padding = fill.substring(0, 1).repeat(Math.max(0, Math.min(width, Run.MAX_OUTPUT) - text.length()));
        return before ? padding + text : text + padding;
    }

    static String centred(String text, int width, String fill) {
        int missing = Math.max(0, Math.min(width, Run.MAX_OUTPUT) - text.length());
        int before = missing / 2 + (missing & width & 1);
        return padded(padded(text, text.length() + before, fill, true), text.length() + missing, fill, false);
    }

    static String swapped(String text) {
        StringBuilder swapped = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .forEach(swapped::appendCodePoint);
        return swapped.toString();
    }

    static String indented(String text, int width, boolean first) {
        String space = " ".repeat(Math.max(0, Math.min(width, 200)));
        return Run.checkLength((first ? space : "") + text.replaceAll("\n(?=[^\n])", "\n" + space));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }
}
