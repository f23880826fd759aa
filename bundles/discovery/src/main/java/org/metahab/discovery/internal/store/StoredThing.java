/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A thing, as it is remembered.
 *
 * @param uid its uid
 * @param decision what a person said about it
 * @param label what people call it
 * @param renamed whether a person gave it that label
 * @param location its room; may be empty
 * @param firstSeen when it was found
 * @param identities by which announcements of it are recognised
 * @param groupItem the name of its group item; empty when it has none
 * @param home the endpoint that it belongs to; empty where that is not known
 * @param refused endpoints that a person said no to when they announced it
 * @param channels its channels
 */
public record StoredThing(
        String uid,
        Decision decision,
        String label,
        boolean renamed,
        String location,
        Instant firstSeen,
        Set<String> identities,
        String groupItem,
        String home,
        Set<String> refused,
        List<StoredChannel> channels) {

    public StoredThing {
        identities = Set.copyOf(identities);
        refused = Set.copyOf(refused);
        channels = List.copyOf(channels);
    }

    /** What a person said about a thing. */
    public enum Decision {
        NEW,
        APPROVED,
        IGNORED
    }
}
