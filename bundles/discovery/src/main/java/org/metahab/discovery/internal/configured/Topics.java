/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.configured;

/** Topics in files. */
final class Topics {

    private Topics() {}

    /** The topic of that name; it has no wildcards. */
    static String name(Members members, String key) throws PlaceException {
        String topic = members.requiredText(key);
        if (topic.indexOf('#') >= 0 || topic.indexOf('+') >= 0) {
            throw members.problem(key, "'" + topic + "' is no topic: write one without + and #");
        }
        return topic;
    }
}
