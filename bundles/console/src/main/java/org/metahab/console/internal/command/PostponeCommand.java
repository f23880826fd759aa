/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.time.Duration;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;

/** Wants to be asked about a suggestion later. */
@Service
@Command(scope = "metahab", name = "postpone", description = "Wants to be asked about a suggestion later")
public class PostponeCommand extends SuggestionCommand {

    @Argument(index = 1, name = "days", description = "After how many days")
    int days = 1;

    @Override
    Suggestion answer(Suggestions known) {
        return known.postpone(id, Duration.ofDays(days));
    }
}
