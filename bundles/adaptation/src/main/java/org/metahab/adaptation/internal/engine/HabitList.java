/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.model.HomeModel;
import org.metahab.adaptation.internal.suggestion.SuggestionBook;
import org.metahab.adaptation.internal.suggestion.Verdict;
import org.metahab.habit.ActionClass;

/** Describes what is learnt, for people. */
final class HabitList {

    private HabitList() {}

    static List<Habit> of(
            HomeModel model,
            SuggestionBook book,
            Map<ActionClass, Verdict.Wait> waiting,
            UnaryOperator<String> labels) {
        return model.records().stream()
                .map(record -> habit(record, book.ofHabit(record.action().id()), waiting, labels))
                .sorted(Comparator.comparingInt(Habit::examples).reversed().thenComparing(Habit::id))
                .toList();
    }

    private static Habit habit(
            ClassRecord record,
            Optional<Suggestion> suggestion,
            Map<ActionClass, Verdict.Wait> waiting,
            UnaryOperator<String> labels) {
        ActionClass action = record.action();
        Verdict.Wait wait =
                waiting.getOrDefault(action, new Verdict.Wait(Habit.Stage.OBSERVED, "the history is being read"));
        return new Habit(
                action.id(),
                action.item(),
                record.usualCommand().text(),
                labels.apply(action.item()) + " " + action.bucket(),
                record.count(),
                record.last(),
                Math.min(1, Math.max(0, record.clarity())),
                suggestion.map(HabitList::stage).orElse(wait.stage()),
                suggestion.map(HabitList::explanation).orElse(wait.reason()));
    }

    private static Habit.Stage stage(Suggestion suggestion) {
        return switch (suggestion.state()) {
            case OPEN -> Habit.Stage.SUGGESTED;
            case ACCEPTED -> Habit.Stage.ACCEPTED;
            case REJECTED, UNDONE -> Habit.Stage.REJECTED;
            case PAUSED -> Habit.Stage.PAUSED;
        };
    }

    private static String explanation(Suggestion suggestion) {
        String said = suggestion.reason().isEmpty() ? "" : ": " + suggestion.reason();
        return switch (suggestion.state()) {
            case OPEN -> "suggestion " + suggestion.id() + " waits for an answer";
            case ACCEPTED ->
                "suggestion " + suggestion.id() + " was accepted; its rule is "
                        + suggestion.rule().uid() + said;
            case REJECTED -> "suggestion " + suggestion.id() + " was declined" + said;
            case UNDONE -> "suggestion " + suggestion.id() + " was accepted and taken back" + said;
            case PAUSED -> "the rule of suggestion " + suggestion.id() + " is paused" + said;
        };
    }
}
