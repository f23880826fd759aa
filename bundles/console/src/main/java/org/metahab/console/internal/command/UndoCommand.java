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

/** Takes an acceptance back: the rule is removed. */
@Service
@Command(
        scope = "metahab",
        name = "undo",
        description = "Takes an acceptance back: the rule is removed, or disabled if it was edited by hand")
public class UndoCommand extends SuggestionCommand {

    @Argument(index = 1, name = "reason", description = "Why, for the record")
    String reason = "";

    @Override
    Suggestion answer(Suggestions known) {
        return known.undo(id, reason);
    }
}
