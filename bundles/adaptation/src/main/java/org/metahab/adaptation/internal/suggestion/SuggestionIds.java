/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids of suggestions: {@code s1}, {@code s2} and so on. */
final class SuggestionIds {

    private static final Pattern ID = Pattern.compile("s(\\d{1,9})");

    private SuggestionIds() {}

    static String of(int number) {
        return "s" + number;
    }

    /** The number of what was suggested for a habit; 0 where nothing was yet. */
    static int number(Entry entry) {
        return entry.made()
                .map(suggestion -> ID.matcher(suggestion.id()))
                .filter(Matcher::matches)
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .orElse(0);
    }
}
