/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, and how.
 *
 * @param from the source, as {@code openhab:URL}, {@code home-assistant:FILE}, {@code jdbc:URL} or {@code csv:FILE}
 * @param tokenFile file of the access token for a source over the network; {@code null} for none
 * @param service the openHAB persistence service to ask; empty for its default one
 * @param people names of people by their account at the source
 * @param automated what rules at the source operate
 * @param options how it is taken in
 */
public record ImportRequest(
        String from,
        @Nullable Path tokenFile,
        String service,
        Map<String, String> people,
        Set<String> automated,
        ImportOptions options) {

    public ImportRequest {
        people = Map.copyOf(people);
        automated = Set.copyOf(automated);
    }

    /** What the source needs to be understood, at that place and time. */
    public SourceOptions sourceOptions(ZoneId zone, Instant now) {
        return new SourceOptions(zone, now, options.since(), tokenFile, service, people, automated, StopSign.NEVER);
    }
}
