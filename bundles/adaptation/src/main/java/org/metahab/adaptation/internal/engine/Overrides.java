/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.internal.control.Groups;
import org.metahab.adaptation.internal.control.Hold;
import org.metahab.adaptation.internal.control.RuleGate;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.habit.ActionClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes rules rest on items where a person or another rule of ours has the word now. For one thread at a time. */
final class Overrides {

    private static final Logger LOGGER = LoggerFactory.getLogger(Overrides.class);

    private static final Duration REST_OF_OCCASION = Duration.ofHours(1);

    private final Care care;
    private final Entries entries;
    private final RuleGate gate;
    private final Groups groups;

    /** @param groups tells which items a rule reaches */
    Overrides(Care care, Entries entries, RuleGate gate, Groups groups) {
        this.care = care;
        this.entries = entries;
        this.gate = gate;
        this.groups = groups;
    }

    /**
     * A person brought an item to a state: rules that would bring it to another one rest, also those that reach it by a group.
     *
     * @param again whether people took that back on this occasion before, so that they are to rest until that is over
     */
    void byPerson(ActionClass done, Instant at, boolean again) {
        boolean longer = again && care.override().compareTo(REST_OF_OCCASION) < 0;
        Instant until = at.plus(longer ? REST_OF_OCCASION : care.override());
        opposed(done).forEach(item -> hold(new Hold(item, "", until)));
    }

    /** Until when all rules for an item rest after a person brought it to a state; no later than that moment where they don't. */
    Instant restAfter(ActionClass done, Instant at) {
        return opposed(done).anyMatch(done.item()::equals) ? at.plus(care.override()) : at;
    }

    /** The items of rules that would bring it to another state. */
    private Stream<String> opposed(ActionClass done) {
        return running(habit -> groups.reaches(habit.item(), done.item())
                        && !habit.bucket().equals(done.bucket()))
                .map(entry -> ActionClass.parse(entry.habit()).item())
                .distinct();
    }

    /** The rule of a habit acted: where there are others for the item, they rest until that has settled. */
    void byRule(Entry entry, String item, Instant at) {
        if (running(habit -> habit.item().equals(item)).count() > 1) {
            String uid = entry.made().orElseThrow().rule().uid();
            hold(new Hold(item, uid, at.plus(care.settle())));
        }
    }

    /** The habits whose rules run and that bring about what is asked for. */
    private Stream<Entry> running(Predicate<ActionClass> which) {
        return entries.all().stream()
                .filter(entry -> entry.stage().isRunning() && which.test(ActionClass.parse(entry.habit())));
    }

    private void hold(Hold hold) {
        try {
            gate.hold(hold);
        } catch (IllegalStateException e) {
            LOGGER.error("Rules for {} go on, as it can't be stored that they rest", hold.item(), e);
        }
    }
}
