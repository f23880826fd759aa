/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Suggestions;

/** Declines a suggestion: it is not made again. */
@Service
@Command(scope = "metahab", name = "reject", description = "Declines a suggestion: it is not made again")
public class RejectCommand implements Action {

    @Reference(optional = true)
    @Nullable
    Suggestions suggestions;

    @Argument(required = true, name = "id", description = "The suggestion's id, as metahab:suggestions shows it")
    @Completion(SuggestionIdCompleter.class)
    String id = "";

    @Option(
            name = "--why",
            description = "not_useful, wrong_time, wrong_condition (another rule may follow) or never_for_this_device")
    @Completion(
            value = StringsCompleter.class,
            values = {"not_useful", "wrong_time", "wrong_condition", "never_for_this_device"})
    String why = Dismissal.UNSAID.name();

    @Argument(index = 1, name = "reason", description = "More about it, for the record")
    String reason = "";

    @Override
    public Object execute() {
        Suggestions known = Answers.required(suggestions);
        Dismissal dismissal = Dismissal.valueOf(why.toUpperCase(Locale.ROOT));
        return Answers.give(id, () -> known.reject(id, dismissal, reason));
    }
}
