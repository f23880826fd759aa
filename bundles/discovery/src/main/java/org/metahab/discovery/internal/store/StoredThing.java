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
        List<StoredChannel> channels) {

    public StoredThing {
        identities = Set.copyOf(identities);
        channels = List.copyOf(channels);
    }

    /** What a person said about a thing. */
    public enum Decision {
        NEW,
        APPROVED,
        IGNORED
    }
}
