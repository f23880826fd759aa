/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A device as it describes itself.
 *
 * @param topic of the device; its path has no meaning
 * @param name for people; may be empty
 * @param rootDevice the device that speaks for it (version 5); its own id where it speaks for itself
 * @param identities names that others may know it by
 * @param facts firmware and the like
 * @param nodes its parts
 * @param statistics numbers about itself that it tells (version 3)
 * @param alerts ids of what it warned of (version 5)
 */
record HomieDevice(
        HomieTopic topic,
        String name,
        String rootDevice,
        Set<String> identities,
        Map<String, String> facts,
        List<HomieNode> nodes,
        List<String> statistics,
        List<String> alerts) {

    HomieDevice {
        identities = Set.copyOf(identities);
        facts = Map.copyOf(facts);
        nodes = List.copyOf(nodes);
        statistics = List.copyOf(statistics);
        alerts = List.copyOf(alerts);
    }
}
