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

/** Notices when a person takes back what one of our rules just did. */
final class Reversals {

    private static final Duration OCCASION = Duration.ofMinutes(30);

    private final Duration window;
    private final Map<String, Brought> lastOfItem = new HashMap<>();
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

    /** What became of an item by that: the same as the action, or a member of the group that was told. */
    private record Brought(ActionClass state, Acted by) {}

    /** The past is told from its beginning. */
    void beginAnew() {
        lastOfItem.clear();
        takenBackAt.clear();
    }

    /** The rule of a habit acted. */
    void ruleActed(Instant at, ActionClass action, String habit) {
        lastOfItem.put(action.item(), new Brought(action, new Acted(at, action, habit)));
    }

    /** The rule of a habit acted on a group, which passed that on to a member. */
    void rulePassedOn(Instant at, ActionClass action, String habit, ActionClass member) {
        lastOfItem.put(member.item(), new Brought(member, new Acted(at, action, habit)));
    }

    /** What it takes back that a person brought an item to a state; empty when it takes back nothing. */
    Optional<Acted> reversedBy(ActionClass done, Instant at) {
        Brought brought = lastOfItem.remove(done.item());
        boolean reversed = brought != null
                && !brought.state().equals(done)
                && !at.isAfter(brought.by().at().plus(window));
        return reversed ? Optional.of(brought.by()) : Optional.empty();
    }

    /** Notes that what a rule did is taken back; returns whether it was on this occasion before. */
    boolean isAgain(String habit, Instant at) {
        Instant before = takenBackAt.put(habit, at);
        return before != null && !at.isAfter(before.plus(OCCASION));
    }

    /** Whether a word on what a rule did is of what was just taken back by hand; a second word is one of its own. */
    boolean isOfLastTakenBack(String habit, Instant at) {
        Instant before = takenBackAt.remove(habit);
        return before != null && !at.isAfter(before.plus(OCCASION));
    }

    /** What the rule of a habit did last; empty when it did nothing lately. Afterwards it is not taken back once more. */
    Optional<Acted> lastOf(String habit) {
        Optional<Acted> last = lastOfItem.values().stream()
                .map(Brought::by)
                .filter(acted -> acted.habit().equals(habit))
                .findFirst();
        lastOfItem.values().removeIf(brought -> brought.by().habit().equals(habit));
        return last;
    }
}
