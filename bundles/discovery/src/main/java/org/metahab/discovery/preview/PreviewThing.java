/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.preview;

import java.util.List;
import java.util.Map;

/**
 * A thing that would be discovered.
 *
 * @param uid of the thing
 * @param label what it calls itself
 * @param location the room that it says it is in; empty where it says none
 * @param status {@code ONLINE}, {@code OFFLINE} or {@code UNKNOWN}, and why
 * @param properties vendor, model, firmware, …
 * @param identities by which it is recognised
 * @param sources where it was announced, with the convention in front
 * @param channels its points
 */
public record PreviewThing(
        String uid,
        String label,
        String location,
        String status,
        Map<String, String> properties,
        List<String> identities,
        List<String> sources,
        List<PreviewChannel> channels) {

    public PreviewThing {
        identities = List.copyOf(identities);
        sources = List.copyOf(sources);
        channels = List.copyOf(channels);
    }
}
