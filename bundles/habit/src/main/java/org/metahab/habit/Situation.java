/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is known of a home at one moment, without any trace of what happens in it. What {@link Context} says in
 * numbers that mean the same in every home, this says in the home's own terms. Immutable; maps keep their order.
 *
 * @param at when, where the home is
 * @param actions the last things that people did, newest first, at most {@value #ACTIONS}
 * @param sensors the last things that sensors noticed, newest first, at most {@value #SENSORS}
 * @param recent when each state was last entered, of those that were within {@link #RECENT_SECONDS}, oldest first
 * @param states the state of each item that has one, since when
 */
public record Situation(
        ZonedDateTime at,
        List<Happening> actions,
        List<Happening> sensors,
        Map<ActionClass, Instant> recent,
        Map<String, Held> states) {

    /** So many actions are kept. */
    public static final int ACTIONS = 3;

    /** So many sensor events are kept. */
    public static final int SENSORS = 2;

    /** So long an event is recent; what is older has faded by more than e⁻⁹ with a time constant of ten minutes. */
    public static final int RECENT_SECONDS = 5_400;

    public Situation {
        actions = List.copyOf(actions);
        sensors = List.copyOf(sensors);
        recent = Collections.unmodifiableMap(new LinkedHashMap<>(recent));
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /** An item came, or was brought, into a state. */
    public record Happening(ActionClass what, Instant at) {}

    /** An item is in a state. */
    public record Held(String bucket, Instant since) {}
}
