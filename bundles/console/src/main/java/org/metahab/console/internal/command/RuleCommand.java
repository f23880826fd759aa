/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;

/** A command about one of the rules that a suggestion offers. */
abstract class RuleCommand extends SuggestionCommand {

    @Argument(
            index = 1,
            name = "number",
            description = "Which of the rules that the suggestion offers is meant, 2 for the first alternative")
    int number = 1;

    /** Gives the answer, once the rule that is meant is the suggestion's own. */
    abstract Suggestion start(Suggestions known);

    @Override
    final Suggestion answer(Suggestions known) {
        known.choose(id, number);
        return start(known);
    }
}
