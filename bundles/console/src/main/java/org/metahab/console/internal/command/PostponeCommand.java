/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.time.Duration;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Suggestions;

/** Wants to be asked about a suggestion later. */
@Service
@Command(scope = "metahab", name = "postpone", description = "Wants to be asked about a suggestion later")
public class PostponeCommand implements Action {

    @Reference(optional = true)
    @Nullable
    Suggestions suggestions;

    @Argument(required = true, name = "id", description = "The suggestion's id, as metahab:suggestions shows it")
    @Completion(SuggestionIdCompleter.class)
    String id = "";

    @Argument(index = 1, name = "days", description = "After how many days")
    int days = 1;

    @Override
    public Object execute() {
        Suggestions known = Answers.required(suggestions);
        return Answers.give(id, () -> known.postpone(id, Duration.ofDays(days)));
    }
}
