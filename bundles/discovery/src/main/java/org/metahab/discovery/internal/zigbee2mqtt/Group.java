/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A group in the list of {@code bridge/groups}.
 *
 * @param id its number
 * @param members the addresses of its devices
 * @param scenes as they were announced
 */
record Group(String id, String name, List<String> members, List<?> scenes) {

    /** Kinds of functions that work on all members of a group at once; the first that a member has counts. */
    private static final List<String> KINDS = List.of("light", "switch", "cover", "lock", "fan", "climate");

    /** Reads an entry; empty for what has no number. */
    static Optional<Group> of(Fields entry) {
        List<String> members = new ArrayList<>();
        for (Object member : entry.list("members")) {
            Fields.of(member)
                    .flatMap(fields -> fields.text("ieee_address"))
                    .ifPresent(ieee -> members.add(ieee.toLowerCase(Locale.ROOT)));
        }
        return entry.text("id")
                .map(id -> new Group(id, entry.text("friendly_name", id), List.copyOf(members), entry.list("scenes")));
    }

    /** What the group can do: each function that a member has, without endpoints. */
    List<Expose> functions(Map<String, Device> devices) {
        List<Expose> ofMembers = members.stream()
                .flatMap(ieee -> Optional.ofNullable(devices.get(ieee)).stream())
                .flatMap(device -> Expose.list(device.exposes()).stream())
                .toList();
        for (String kind : KINDS) {
            Map<String, Expose> features = new LinkedHashMap<>();
            ofMembers.stream()
                    .filter(expose -> expose.kind().equals(kind))
                    .flatMap(expose -> expose.features().stream())
                    .forEach(feature -> features.putIfAbsent(feature.name(), feature.ofGroup()));
            if (!features.isEmpty()) {
                return List.of(Expose.specific(kind, List.copyOf(features.values())));
            }
        }
        return List.of();
    }
}
