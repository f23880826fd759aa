/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/**
 * One server, which may be such a gateway. It is asked who it is; one that says so is asked for its lists, and then for
 * each entry of them. Only such a server is asked that speaks securely, as no gateway does otherwise.
 */
final class TradfriSession implements ConventionSession {

    private static final int MAX_ENTRIES = 300;
    private static final int MAX_BYTES = 20_000;
    private static final List<String> LISTS = List.of(Keys.DEVICES, Keys.GROUPS);

    private final boolean secure;
    private final Map<String, Set<Long>> entries = new LinkedHashMap<>();
    private final Map<String, String> shapes = new LinkedHashMap<>();
    private Optional<String> gateway = Optional.empty();

    TradfriSession(boolean secure) {
        this.secure = secure;
    }

    @Override
    public List<Interest> announcements() {
        if (!secure) {
            return List.of();
        }
        List<Interest> interests = new ArrayList<>(List.of(slowly(Keys.GATEWAY)));
        if (gateway.isPresent()) {
            LISTS.forEach(list -> interests.add(slowly(list)));
            entries.forEach((list, ids) -> ids.forEach(id -> interests.add(slowly(list + "/" + id))));
        }
        return interests;
    }

    private static Interest slowly(String path) {
        return new Interest(path, Interest.Mode.POLL_SLOWLY);
    }

    @Override
    public List<Finding> onMessage(Message message) {
        String path = message.path();
        if (message.size() > MAX_BYTES) {
            return refused(path, "it has " + message.size() + " bytes, and at most " + MAX_BYTES + " are read");
        }
        Object json = message.json().orElse("");
        if (path.equals(Keys.GATEWAY)) {
            if (json instanceof Map<?, ?> facts && facts.get(Keys.GATEWAY_ID) instanceof String id && !id.isBlank()) {
                gateway = Optional.of(id.strip());
                return List.of();
            }
            return refused(path, "it tells no gateway id (" + Keys.GATEWAY_ID + ")");
        } else if (LISTS.contains(path)) {
            return json instanceof List<?> ids ? list(path, ids) : refused(path, "it is no list of ids");
        }
        return entry(path, json);
    }

    private static List<Finding> refused(String path, String reason) {
        return List.of(new Finding.Refused(path, reason));
    }

    private List<Finding> list(String path, List<?> ids) {
        Set<Long> present = new TreeSet<>();
        ids.stream()
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .limit(MAX_ENTRIES)
                .forEach(present::add);
        Set<Long> gone = new LinkedHashSet<>(entries.getOrDefault(path, Set.of()));
        gone.removeAll(present);
        entries.put(path, present);
        List<Finding> findings = new ArrayList<>();
        for (Long id : gone) {
            if (shapes.remove(path + "/" + id) != null) {
                findings.add(new Finding.Withdrawn(path + "/" + id));
            }
        }
        return findings;
    }

    /** States come with each entry too; only what it is, and not how it is, makes news. */
    private List<Finding> entry(String path, Object json) {
        if (gateway.isEmpty()) {
            return refused(path, "the gateway has not told its id yet");
        }
        if (!(json instanceof Map<?, ?> fields)) {
            return refused(path, "it is no JSON object");
        }
        String kind = path.substring(0, path.lastIndexOf('/'));
        boolean group = kind.equals(Keys.GROUPS);
        if (!group && !kind.equals(Keys.DEVICES)) {
            return refused(path, "moods, timers and the gateway's settings are no devices");
        }
        Optional<Entry> entry = Entry.of(path, group, fields);
        if (entry.isEmpty()) {
            return refused(
                    path,
                    "it has no id (" + Keys.ID + ") or not that of its path: "
                            + StateParsers.shown(String.valueOf(fields.get(Keys.ID))));
        }
        String shape = entry.get().shape();
        return shape.equals(shapes.put(path, shape))
                ? List.of()
                : List.of(new Finding.Announced(path, entry.get().describe(gateway.get())));
    }
}
