/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Observation;

/** Notices when a person takes back what one of our rules just did. */
final class Reversals {

    private static final Duration OCCASION = Duration.ofMinutes(30);

    private final Duration window;
    private final Map<String, Acted> lastOfItem = new HashMap<>();
    private final Map<String, Instant> takenBackAt = new HashMap<>();

    Reversals(Duration window) {
        this.window = window;
    }

    /**
     * A rule of ours acted.
     *
     * @param at when
     * @param action what it did
     * @param habit the habit's id
     */
    record Acted(Instant at, ActionClass action, String habit) {}

    /** The rule of a habit acted. */
    void ruleActed(Instant at, ActionClass action, String habit) {
        lastOfItem.put(action.item(), new Acted(at, action, habit));
    }

    /** What a person's action takes back; empty when it takes back nothing. */
    Optional<Acted> reversedBy(Observation.Action action) {
        Acted acted = lastOfItem.remove(action.action().item());
        boolean reversed = acted != null
                && !acted.action().equals(action.action())
                && !action.at().isAfter(acted.at().plus(window));
        return reversed ? Optional.of(acted) : Optional.empty();
    }

    /** Notes that what a rule did is taken back; returns whether it was on this occasion before. */
    boolean isAgain(Acted acted, Instant at) {
        Instant before = takenBackAt.put(acted.habit(), at);
        return before != null && !at.isAfter(before.plus(OCCASION));
    }

    /** What the rule of a habit did last; empty when it did nothing lately. Afterwards it is not taken back once more. */
    Optional<Acted> lastOf(String habit) {
        Optional<Acted> last = lastOfItem.values().stream()
                .filter(acted -> acted.habit().equals(habit))
                .findFirst();
        last.ifPresent(acted -> lastOfItem.remove(acted.action().item()));
        return last;
    }
}
