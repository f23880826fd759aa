/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.access;

/** A topic filter as a permission: which topics, and which narrower filters, it covers. */
record TopicPattern(String filter) {

    private static final String ANY = "+";
    private static final String REST = "#";

    TopicPattern {
        String[] levels = filter.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            boolean whole = levels[i].length() == 1;
            boolean misplacedRest = levels[i].contains(REST) && (!whole || i < levels.length - 1);
            if (filter.isEmpty() || misplacedRest || (levels[i].contains(ANY) && !whole)) {
                throw new IllegalArgumentException("\"" + filter + "\" is no topic filter");
            }
        }
    }

    /**
     * Whether everything that the other filter, or topic, matches is matched by this one, too. Topics of the broker
     * itself, which begin with {@code $}, are covered by no wildcard.
     */
    boolean covers(String other) {
        if (other.startsWith("$") && !filter.startsWith("$")) {
            return false;
        }
        String[] mine = filter.split("/", -1);
        String[] theirs = other.split("/", -1);
        for (int i = 0; i < mine.length; i++) {
            if (mine[i].equals(REST)) {
                return true;
            }
            if (i >= theirs.length || theirs[i].equals(REST)) {
                return false;
            }
            if (!mine[i].equals(ANY) && !mine[i].equals(theirs[i])) {
                return false;
            }
        }
        return mine.length == theirs.length;
    }
}
