/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.story;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the demo ends by itself.
 *
 * @param kind never, once the story was told in full, or after a span of real time
 * @param limit the span; for a story, how long it may take at the most
 */
record ExitAfter(Kind kind, Duration limit) {

    private static final Pattern SPAN = Pattern.compile("(\\d+)\\s*(s|m|h|)");
    private static final Duration LONGEST_STORY = Duration.ofMinutes(10);

    enum Kind {
        NEVER,
        STORY,
        TIME
    }

    /**
     * Reads {@code never}, {@code story}, or a span such as {@code 90}, {@code 90s}, {@code 2m}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static ExitAfter parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.equals("never")) {
            return new ExitAfter(Kind.NEVER, Duration.ZERO);
        }
        if (word.equals("story")) {
            return new ExitAfter(Kind.STORY, LONGEST_STORY);
        }
        Matcher span = SPAN.matcher(word);
        if (!span.matches()) {
            throw new IllegalArgumentException(
                    "--exit-after takes 'story' or a time such as 90s or 2m, not '" + text + "'");
        }
        long number = Long.parseLong(span.group(1));
        return new ExitAfter(
                Kind.TIME,
                switch (span.group(2)) {
                    case "h" -> Duration.ofHours(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofSeconds(number);
                });
    }
}
