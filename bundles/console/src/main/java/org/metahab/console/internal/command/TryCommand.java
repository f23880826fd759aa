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
import org.metahab.adaptation.Suggestions;

/** Tries a suggestion out: its rule asks before each action. */
@Service
@Command(
        scope = "metahab",
        name = "try",
        description = "Tries a suggestion out: its rule asks before each action, see metahab:questions")
public class TryCommand implements Action {

    @Reference(optional = true)
    @Nullable
    Suggestions suggestions;

    @Argument(required = true, name = "id", description = "The suggestion's id, as metahab:suggestions shows it")
    @Completion(SuggestionIdCompleter.class)
    String id = "";

    @Override
    public Object execute() {
        Suggestions known = Answers.required(suggestions);
        return Answers.give(id, () -> known.tryOut(id));
    }
}
