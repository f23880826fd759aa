/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One line of permission.
 *
 * @param account whom it is for, {@value #EVERYBODY} for each account
 * @param filters may hold {@value #PLACEHOLDER}
 */
record AccessRule(String account, Set<Operation> operations, List<String> filters) {

    static final String EVERYBODY = "*";
    static final String PLACEHOLDER = "{account}";

    /** @throws IllegalArgumentException when the line is not {@code ACCOUNT publish|subscribe|both FILTER…} */
    static AccessRule parse(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length < 3) {
            throw invalid(line, "it needs an account, an operation and a topic filter");
        }
        Set<Operation> operations =
                switch (words[1]) {
                    case "publish" -> EnumSet.of(Operation.PUBLISH);
                    case "subscribe" -> EnumSet.of(Operation.SUBSCRIBE);
                    case "both" -> EnumSet.allOf(Operation.class);
                    default -> throw invalid(line, "the operation must be publish, subscribe or both");
                };
        List<String> filters = List.copyOf(Arrays.asList(words).subList(2, words.length));
        AccessRule rule = new AccessRule(words[0], operations, filters);
        try {
            var unused = rule.patterns("example");
        } catch (IllegalArgumentException e) {
            throw invalid(line, String.valueOf(e.getMessage()));
        }
        return rule;
    }

    boolean isFor(String name) {
        return account.equals(EVERYBODY) || account.equals(name);
    }

    List<TopicPattern> patterns(String name) {
        List<TopicPattern> patterns = new ArrayList<>();
        for (String filter : filters) {
            patterns.add(new TopicPattern(filter.replace(PLACEHOLDER, name)));
        }
        return patterns;
    }

    private static IllegalArgumentException invalid(String line, String why) {
        return new IllegalArgumentException("access = \"" + line + "\": " + why);
    }
}
