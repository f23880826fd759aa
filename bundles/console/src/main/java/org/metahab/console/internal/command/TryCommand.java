/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;

/** Tries a suggestion out: its rule asks before each action. */
@Service
@Command(
        scope = "metahab",
        name = "try",
        description = "Tries a suggestion out: its rule asks before each action, see metahab:questions")
public class TryCommand extends RuleCommand {

    @Override
    Suggestion start(Suggestions known) {
        return known.tryOut(id);
    }
}
