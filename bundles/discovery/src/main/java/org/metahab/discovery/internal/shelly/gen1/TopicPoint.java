/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.gen1;

import java.util.List;
import org.metahab.discovery.internal.shelly.point.FieldMapping;
import org.metahab.discovery.internal.shelly.point.Point;

/**
 * A point of the topic map.
 *
 * @param part what it is a point of: {@code relay}; also the first part of its channel's id
 * @param topics where it is told, with {@code N} for the part's number
 * @param commands makes its commands
 */
record TopicPoint(String part, List<String> topics, Point point, CommandsOf commands) {

    /** Makes the commands to one device. */
    @FunctionalInterface
    interface CommandsOf {

        /** For points that take none. */
        CommandsOf NONE = (device, number) -> FieldMapping.Writer.NONE;

        /**
         * The commands.
         *
         * @param device its topics' beginning: {@code shellies/ID/}
         * @param number of the part; 0 where the part has none
         */
        FieldMapping.Writer of(String device, int number);
    }

    TopicPoint {
        topics = List.copyOf(topics);
    }

    static TopicPoint of(String part, String topic, Point point) {
        return new TopicPoint(part, List.of(topic), point, CommandsOf.NONE);
    }
}
