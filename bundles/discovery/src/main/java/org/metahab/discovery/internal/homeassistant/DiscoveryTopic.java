/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic on which something is announced.
 *
 * @param component {@code light}, {@code device}, …
 * @param node groups what belongs together; may be empty
 * @param object names the thing that is announced
 */
record DiscoveryTopic(String component, String node, String object) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9_]+)/(?:([a-zA-Z0-9_-]+)/)?([a-zA-Z0-9_ -]+)/config");

    /** The parts of the topic; empty when it is no discovery topic under the prefix. */
    static Optional<DiscoveryTopic> parse(String prefix, String topic) {
        if (!topic.startsWith(prefix + "/")) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(topic.substring(prefix.length() + 1));
        return matcher.matches()
                ? Optional.of(new DiscoveryTopic(
                        matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }
}
