/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Suggestion;

/** What the commands that answer a suggestion have in common: how they say what came of it. */
final class Answers {

    static final String NOT_LEARNING =
            "Learning is not running: install the feature 'metahab' and look at metahab:status.";

    private Answers() {}

    /** The service, or an error that says what to do where it is missing. */
    static <T> T required(@Nullable T service) {
        if (service == null) {
            throw new IllegalStateException(NOT_LEARNING);
        }
        return service;
    }

    /** Gives an answer and says what came of it; the shell shows the message of what is thrown. */
    static String give(String id, Supplier<Suggestion> answer) {
        try {
            Suggestion suggestion = answer.get();
            return describe(suggestion);
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(
                    "There is no suggestion '" + id + "'; metahab:suggestions --all lists them.", e);
        }
    }

    private static String describe(Suggestion suggestion) {
        return switch (suggestion.stage()) {
            case SUGGESTED -> "Suggestion " + suggestion.id() + " waits for an answer.";
            case POSTPONED -> "Postponed " + suggestion.reason() + ".";
            case TRIED_OUT ->
                "On trial. Rule '" + suggestion.rule().uid() + "' asks before each action; metahab:accept "
                        + suggestion.id() + " lets it act by itself.";
            case ACCEPTED, WATCHED, DRIFTING ->
                "Accepted. Rule '" + suggestion.rule().uid() + "' runs now; metahab:undo " + suggestion.id()
                        + " takes it back.";
            case REJECTED -> "Rejected; it is not suggested again.";
            case RETIRED -> "Undone; rule '" + suggestion.rule().uid() + "' is gone.";
            case PAUSED ->
                "Paused; metahab:accept " + suggestion.id() + " lets rule '"
                        + suggestion.rule().uid() + "' run again.";
            default -> "Suggestion " + suggestion.id() + " is " + suggestion.stage() + ".";
        };
    }
}
