/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which entry of a message's JSON object a template reads, as its text tells. */
final class ReadEntry {

    private static final String STEP = "\\[(?:\"[^\"\\]]+\"|'[^'\\]]+')]|\\.[A-Za-z_]\\w*+(?!\\()";
    private static final Pattern READ = Pattern.compile("\\bvalue_json((?:" + STEP + ")*)(\\s+is\\b)?");
    private static final Pattern NAME = Pattern.compile("[^\\[\\]\"'.]+");
    private static final int MAX_LENGTH = 4_000;

    private ReadEntry() {}

    /**
     * Its keys with dots between the levels; the first of them where the template reads several entries of one. Empty when
     * it reads several or none.
     */
    static Optional<String> of(String template) {
        if (template.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Set<List<String>> paths = new LinkedHashSet<>();
        Matcher matcher = READ.matcher(template);
        while (matcher.find()) {
            List<String> path = names(matcher.group(1));
            boolean onlyTested = path.isEmpty() && matcher.group(2) != null;
            if (!onlyTested) {
                paths.add(path);
            }
        }
        if (paths.size() == 1) {
            return Optional.of(String.join(".", paths.iterator().next())).filter(key -> !key.isEmpty());
        }
        Set<String> roots = new LinkedHashSet<>();
        paths.forEach(path -> roots.add(path.isEmpty() ? "" : path.get(0)));
        return roots.size() == 1
                ? roots.stream().filter(root -> !root.isEmpty()).findFirst()
                : Optional.empty();
    }

    private static List<String> names(String steps) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(steps);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }
}
