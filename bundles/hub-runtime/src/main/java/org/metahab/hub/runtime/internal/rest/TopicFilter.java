/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which topics a client wants: a list with commas between, {@code *} for any text ({@code openhab/items/*}{@code /state}). An
 * empty list is all.
 */
final class TopicFilter {

    private final List<Pattern> wanted;

    TopicFilter(String topics) {
        wanted = Arrays.stream(topics.split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .map(TopicFilter::pattern)
                .toList();
    }

    boolean fits(String topic) {
        return wanted.isEmpty()
                || wanted.stream().anyMatch(pattern -> pattern.matcher(topic).matches());
    }

    private static Pattern pattern(String topic) {
        return Pattern.compile(
                Arrays.stream(topic.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
