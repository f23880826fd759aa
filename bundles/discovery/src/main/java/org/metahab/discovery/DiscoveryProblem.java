/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery;

import java.time.Instant;

/**
 * Something that went wrong with a device or a message of one.
 *
 * @param kind what went wrong
 * @param source the topic, resource, channel or item
 * @param reason why, for people, as it was the last time
 * @param count how often
 * @param last when it happened last
 */
public record DiscoveryProblem(Kind kind, String source, String reason, long count, Instant last) {

    /** What can go wrong. */
    public enum Kind {
        /** An announcement, or a part of one, can't become a channel. */
        ANNOUNCEMENT_REFUSED,
        /** Something other than its owner announces or changes a device. */
        INTRUSION,
        /** A state can't be understood. */
        STATE_UNREADABLE,
        /** A device takes no such command, or the command could not be sent. */
        COMMAND_FAILED,
        /** A message is larger than the configured limit. */
        MESSAGE_OVERSIZED,
        /** A message was dropped because too many waited. */
        MESSAGE_DROPPED,
        /** The hub did not take an item or a state. */
        HUB_REFUSED,
        /** The device registry's file can't be read or written. */
        STORE_FAILED,
        /** A fault of ours. */
        INTERNAL
    }
}
