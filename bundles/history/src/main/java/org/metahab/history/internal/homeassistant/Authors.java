/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.homeassistant;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.metahab.hub.event.Source;

/**
 * Who is behind a row, by its context. A context with a user is a person's. One with a parent came from an automation's
 * trigger. One that an automation or script was run under is that automation's, also where it was started by the time of
 * day and has neither. While a device moves, what began the movement is behind it.
 *
 * <p>Source: Home Assistant, developer documentation, "Context", and its recorder's tables.
 */
final class Authors {

    private static final int CONTEXTS = 10_000;
    private static final Set<String> PROGRAMS = Set.of("automation", "script", "scene");
    private static final Set<String> MOVING = Set.of("opening", "closing", "locking", "unlocking");

    private final Map<String, String> people;
    private final Set<String> automated;
    private final Map<String, Source> moving = new HashMap<>();
    private final Map<String, String> runs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > CONTEXTS;
        }
    };

    /**
     * @param people names by account
     * @param automated entities that programs operate without saying so
     */
    Authors(Map<String, String> people, Set<String> automated) {
        this.people = people;
        this.automated = automated;
    }

    /** Takes a row in, in the order of time; the source has a person's name, a rule, or nothing. */
    Source of(RecordedState row) {
        if (PROGRAMS.contains(row.domain())) {
            if (!row.context().isEmpty() && row.user().isEmpty()) {
                runs.put(row.context(), row.entity());
            }
            return Source.NONE;
        }
        Source told = told(row);
        Source source = told.isNone() ? moving.getOrDefault(row.entity(), Source.NONE) : told;
        if (MOVING.contains(row.state())) {
            moving.put(row.entity(), source);
        } else {
            moving.remove(row.entity());
        }
        return source;
    }

    static boolean isPerson(Source source) {
        return source.component().equals(Source.REST);
    }

    private Source told(RecordedState row) {
        String run = runs.get(row.context());
        if (run != null) {
            return Source.of(Source.RULES, run);
        }
        if (!row.user().isEmpty()) {
            return Source.of(Source.REST, people.getOrDefault(row.user(), row.user()));
        }
        if (!row.parent().isEmpty()) {
            return Source.of(Source.RULES, runs.getOrDefault(row.parent(), "automation"));
        }
        return automated.contains(row.entity()) ? Source.of(Source.RULES, "automation") : Source.NONE;
    }
}
