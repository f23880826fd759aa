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

/** Disables an accepted suggestion's rule until it is accepted again. */
@Service
@Command(
        scope = "metahab",
        name = "pause",
        description = "Disables an accepted suggestion's rule until metahab:accept; metahab:mode pauses all of them")
public class PauseCommand implements Action {

    @Reference(optional = true)
    @Nullable
    Suggestions suggestions;

    @Argument(required = true, name = "id", description = "The suggestion's id, as metahab:suggestions shows it")
    @Completion(SuggestionIdCompleter.class)
    String id = "";

    @Argument(index = 1, name = "reason", description = "Why, for the record")
    String reason = "";

    @Override
    public Object execute() {
        Suggestions known = Answers.required(suggestions);
        return Answers.give(id, () -> known.pause(id, reason));
    }
}
