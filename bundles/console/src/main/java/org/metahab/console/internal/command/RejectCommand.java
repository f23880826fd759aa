/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;

/** Declines a suggestion: it is not made again. */
@Service
@Command(scope = "metahab", name = "reject", description = "Declines a suggestion: it is not made again")
public class RejectCommand extends SuggestionCommand {

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
    Suggestion answer(Suggestions known) {
        return known.reject(id, Dismissal.named(why), reason);
    }
}
