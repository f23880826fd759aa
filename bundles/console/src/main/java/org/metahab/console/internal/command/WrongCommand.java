/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;

/** Says that what a suggestion's rule did last was wrong. */
@Service
@Command(
        scope = "metahab",
        name = "wrong",
        description = "Says that what a suggestion's rule did last was wrong; the second time the rule is paused")
public class WrongCommand extends SuggestionCommand {

    @Override
    Suggestion answer(Suggestions known) {
        return known.wasWrong(id);
    }

    @Override
    String said(Suggestion suggestion) {
        return "Noted: " + suggestion.reason() + ".";
    }
}
