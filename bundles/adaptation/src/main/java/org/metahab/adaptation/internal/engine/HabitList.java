/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.Verdict;
import org.metahab.habit.ActionClass;

/** Describes what is learnt, for people. */
final class HabitList {

    private HabitList() {}

    static List<Habit> of(Mind mind, Entries entries) {
        return mind.model().records().stream()
                .map(record -> habit(record, entries.ofHabit(record.action().id()), mind))
                .sorted(Comparator.comparingInt(Habit::examples).reversed().thenComparing(Habit::id))
                .toList();
    }

    private static Habit habit(ClassRecord record, Optional<Entry> entry, Mind mind) {
        ActionClass action = record.action();
        Verdict.Wait wait = mind.judge()
                .waiting()
                .getOrDefault(action, new Verdict.Wait(Stage.OBSERVED, "the history is being read"));
        Optional<Suggestion> suggestion = entry.flatMap(Entry::made);
        boolean isUndecided =
                suggestion.isEmpty() || entry.filter(Entry::isToBecomeClear).isPresent();
        return new Habit(
                action.id(),
                action.item(),
                record.usualCommand().text(),
                mind.maker().label(action.item()) + " " + action.bucket(),
                record.count(),
                record.people(),
                record.last(),
                Math.min(1, Math.max(0, record.clarity())),
                suggestion.map(Suggestion::stage).orElse(wait.stage()),
                suggestion.map(made -> explanation(made, wait)).orElse(wait.reason())
                        + (isUndecided ? LiveOffers.hint(mind, action) : ""),
                entry.map(stored -> stored.life().moves()).orElse(List.of()));
    }

    private static String explanation(Suggestion suggestion, Verdict.Wait wait) {
        String said = suggestion.reason().isEmpty() ? "" : ": " + suggestion.reason();
        String id = "suggestion " + suggestion.id();
        String rule = "the rule " + suggestion.rule().uid();
        return switch (suggestion.stage()) {
            case SUGGESTED -> id + " waits for an answer";
            case POSTPONED -> id + " was postponed" + said;
            case CONFIRMED ->
                id + " was accepted; its rule is installed once it is clear when it is to act: " + wait.reason();
            case TRIED_OUT -> id + " is tried out: " + rule + " asks before each action";
            case ACCEPTED -> id + " was accepted; " + rule + " has not acted yet";
            case WATCHED -> id + " was accepted; " + rule + " acts" + said;
            case DRIFTING -> id + " was accepted, but " + rule + " does not fit any more" + said;
            case REVISED -> id + " waits for an answer again" + said;
            case PAUSED -> rule + " of " + id + " is paused" + said;
            case RETIRED -> id + " was accepted and taken back" + said;
            case REJECTED -> id + " was declined" + said;
            case OBSERVED, EMERGING, FORGOTTEN -> suggestion.stage().toString();
        };
    }
}
