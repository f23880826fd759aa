/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

/** A topic filter and which topics it matches (MQTT 3.1.1, section 4.7), shared subscriptions included. */
final class TopicFilter {

    private static final int MAX_BYTES = 65_535;
    private static final String SHARED = "$share/";

    private final String text;
    private final String[] levels;
    private final boolean wildcards;

    /** @throws IllegalArgumentException when it is not valid */
    TopicFilter(String text) {
        this.text = text;
        String filter = withoutGroup(text);
        if (filter.isEmpty() || filter.length() > MAX_BYTES || filter.indexOf('\0') >= 0) {
            throw invalid("it must have 1 to 65535 characters and no NUL");
        }
        this.levels = filter.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            String level = levels[i];
            if (level.contains("#") && (level.length() > 1 || i < levels.length - 1)) {
                throw invalid("# must be the whole last level");
            }
            if (level.contains("+") && level.length() > 1) {
                throw invalid("+ must be a whole level");
            }
        }
        this.wildcards = filter.contains("+") || filter.contains("#");
    }

    /** Whether the text names one topic, for publishing. */
    static boolean isTopicName(String topic) {
        return !topic.isEmpty()
                && topic.length() <= MAX_BYTES
                && topic.indexOf('+') < 0
                && topic.indexOf('#') < 0
                && topic.indexOf('\0') < 0;
    }

    /** Whether more than one topic can match. */
    boolean hasWildcards() {
        return wildcards;
    }

    /** The filter without the group of a shared subscription. */
    String pattern() {
        return withoutGroup(text);
    }

    boolean matches(String topic) {
        if (topic.startsWith("$") && (levels[0].equals("+") || levels[0].equals("#"))) {
            return false;
        }
        String[] names = topic.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            if (levels[i].equals("#")) {
                return true;
            }
            if (i >= names.length || !(levels[i].equals("+") || levels[i].equals(names[i]))) {
                return false;
            }
        }
        return names.length == levels.length;
    }

    private static String withoutGroup(String text) {
        if (!text.startsWith(SHARED)) {
            return text;
        }
        int end = text.indexOf('/', SHARED.length());
        return end < 0 ? "" : text.substring(end + 1);
    }

    private IllegalArgumentException invalid(String why) {
        return new IllegalArgumentException("\"" + text + "\" is no topic filter: " + why);
    }

    @Override
    public String toString() {
        return text;
    }
}
