/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source needs to be understood.
 *
 * @param zone where the home is, for sources that write local times
 * @param now the present moment
 * @param since from when on is asked for; the epoch for all that there is
 * @param tokenFile file of the access token for a source over the network; {@code null} for none
 * @param service the openHAB persistence service to ask; empty for its default one
 * @param people names of people by their account at the source
 * @param automated what rules at the source operate, by the source's name: changes without a source are not people's then
 * @param stop heeded while the source is opened and read
 */
public record SourceOptions(
        ZoneId zone,
        Instant now,
        Instant since,
        @Nullable Path tokenFile,
        String service,
        Map<String, String> people,
        Set<String> automated,
        StopSign stop) {

    public SourceOptions {
        people = Map.copyOf(people);
        automated = Set.copyOf(automated);
    }

    /** Options for a home at a place. */
    public static SourceOptions of(ZoneId zone, Instant now) {
        return new SourceOptions(zone, now, Instant.EPOCH, null, "", Map.of(), Set.of(), StopSign.NEVER);
    }

    /** The same for a source whose reading can be stopped. */
    public SourceOptions stoppedBy(StopSign sign) {
        return new SourceOptions(zone, now, since, tokenFile, service, people, automated, sign);
    }

    /** The token's file, where there is one. */
    public Optional<Path> token() {
        return Optional.ofNullable(tokenFile);
    }
}
