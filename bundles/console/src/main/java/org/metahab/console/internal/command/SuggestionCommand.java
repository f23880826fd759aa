/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;

/** What the commands that answer a suggestion have in common: whom they ask, and how they say what came of it. */
abstract class SuggestionCommand extends TextCommand {

    @Reference(optional = true)
    @Nullable
    Suggestions suggestions;

    @Argument(required = true, name = "id", description = "The suggestion's id, as metahab:suggestions shows it")
    @Completion(SuggestionIdCompleter.class)
    String id = "";

    /** Gives the answer; what it throws is shown by the shell. */
    abstract Suggestion answer(Suggestions known);

    @Override
    final String run() {
        Suggestions known = Services.required(suggestions);
        return said(known(id, () -> answer(known)));
    }

    /** Does something with a suggestion; where there is none of that id, says where to look. */
    static <T> T known(String id, Supplier<T> step) {
        try {
            return step.get();
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(
                    "There is no suggestion '" + id + "'; metahab:suggestions --all lists them.", e);
        }
    }

    /** What came of the answer, for people. */
    String said(Suggestion suggestion) {
        return switch (suggestion.stage()) {
            case SUGGESTED -> "Suggestion " + suggestion.id() + " waits for an answer.";
            case POSTPONED -> "Postponed " + suggestion.reason() + ".";
            case CONFIRMED ->
                "Confirmed. Its rule is installed once it is clear when it is to act; metahab:try " + suggestion.id()
                        + " lets it ask already, metahab:undo " + suggestion.id() + " takes it back.";
            case TRIED_OUT ->
                "On trial. Rule '" + suggestion.rule().uid() + "' asks before each action; metahab:accept "
                        + suggestion.id() + " lets it act by itself.";
            case ACCEPTED, WATCHED, DRIFTING ->
                "Accepted. Rule '" + suggestion.rule().uid() + "' runs now; metahab:undo " + suggestion.id()
                        + " takes it back.";
            case REJECTED -> "Rejected; it is not suggested again.";
            case RETIRED ->
                "Undone; rule '" + suggestion.rule().uid() + "' no longer acts"
                        + (suggestion.reason().isEmpty() ? "" : ": " + suggestion.reason()) + ".";
            case PAUSED ->
                "Paused; metahab:accept " + suggestion.id() + " lets rule '"
                        + suggestion.rule().uid() + "' run again.";
            default -> "Suggestion " + suggestion.id() + " is " + suggestion.stage() + ".";
        };
    }
}
