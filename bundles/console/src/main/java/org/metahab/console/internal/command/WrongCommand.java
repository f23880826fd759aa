/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;

/** Says that what a suggestion's rule did last was wrong. */
@Service
@Command(
        scope = "metahab",
        name = "wrong",
        description = "Says that what a suggestion's rule did last was wrong; the second time the rule is paused")
public class WrongCommand implements Action {

    @Reference(optional = true)
    @Nullable
    Suggestions suggestions;

    @Argument(required = true, name = "id", description = "The suggestion's id, as metahab:suggestions shows it")
    @Completion(SuggestionIdCompleter.class)
    String id = "";

    @Override
    public Object execute() {
        Suggestion suggestion = Answers.required(suggestions).wasWrong(id);
        return "Noted: " + suggestion.reason() + ".";
    }
}
