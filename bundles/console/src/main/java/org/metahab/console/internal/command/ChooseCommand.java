/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;

/** {@code metahab:choose ID NUMBER}. */
@Service
@Command(
        scope = "metahab",
        name = "choose",
        description = "Says which of the rules that a suggestion offers is meant, without starting it")
public class ChooseCommand extends SuggestionCommand {

    @Argument(
            index = 1,
            required = true,
            name = "number",
            description = "Which of the rules that the suggestion offers is meant, 2 for the first alternative")
    int number;

    @Override
    Suggestion answer(Suggestions known) {
        return known.choose(id, number);
    }
}
