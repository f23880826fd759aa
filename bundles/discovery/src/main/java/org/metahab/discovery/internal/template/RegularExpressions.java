/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Python's regular expressions as far as Java's agree, compiled once for each template. */
final class RegularExpressions {

    private static final int MAX_CACHED = 64;
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P<[^>]*>");
    private static final Pattern BACK_REFERENCE = Pattern.compile("\\\\([0-9])|\\\\g<([0-9]+)>");

    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

    Matcher matcher(String expression, boolean ignoreCase, String input, Run run) {
        String key = ignoreCase ? "i" + expression : " " + expression;
        Pattern pattern = compiled.get(key);
        if (pattern == null) {
            pattern = compile(expression, ignoreCase);
            if (compiled.size() < MAX_CACHED) {
                compiled.put(key, pattern);
            }
        }
        return pattern.matcher(new CountedText(input, run));
    }

    private static Pattern compile(String expression, boolean ignoreCase) {
        try {
            String java = NAMED_GROUP.matcher(expression).replaceAll("(").replace("\\Z", "\\z");
            return Pattern.compile(java, ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        } catch (PatternSyntaxException e) {
            throw new EvaluationException("'" + expression + "' is no regular expression: " + e.getDescription());
        }
    }

    /** {@code re.findall}: texts, or tuples where there is more than one group. */
    static List<Object> findAll(Matcher matcher) {
        List<Object> found = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.groupCount() < 2) {
                found.add(group(matcher, matcher.groupCount()));
                continue;
            }
            List<Object> groups = new ArrayList<>();
            for (int i = 1; i <= matcher.groupCount(); i++) {
                groups.add(group(matcher, i));
            }
            found.add(new Tuple(groups));
        }
        return found;
    }

    private static String group(Matcher matcher, int index) {
        String text = matcher.group(index);
        return text == null ? "" : text;
    }

    static String replaceAll(Matcher matcher, String replacement) {
        String java = BACK_REFERENCE
                .matcher(replacement.replace("$", "\\$"))
                .replaceAll(m -> Matcher.quoteReplacement("$" + (m.group(1) == null ? m.group(2) : m.group(1))));
        try {
            return Run.checkLength(matcher.replaceAll(java));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new EvaluationException("'" + replacement + "' is no replacement: " + e.getMessage());
        }
    }

    /** Counts how often a matcher looks at it, so that no expression runs away. */
    private record CountedText(String text, Run run) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            run.matchStep();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
