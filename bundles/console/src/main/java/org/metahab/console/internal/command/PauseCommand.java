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

/** Disables an accepted suggestion's rule until it is accepted again. */
@Service
@Command(
        scope = "metahab",
        name = "pause",
        description = "Disables an accepted suggestion's rule until metahab:accept; metahab:mode pauses all of them")
public class PauseCommand extends SuggestionCommand {

    @Argument(index = 1, name = "reason", description = "Why, for the record")
    String reason = "";

    @Override
    Suggestion answer(Suggestions known) {
        return known.pause(id, reason);
    }
}
