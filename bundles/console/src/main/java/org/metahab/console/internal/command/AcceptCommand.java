/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;

/** Accepts a suggestion: its rule runs from now on. */
@Service
@Command(scope = "metahab", name = "accept", description = "Accepts a suggestion: its rule runs from now on")
public class AcceptCommand extends RuleCommand {

    @Override
    Suggestion start(Suggestions known) {
        return known.accept(id);
    }
}
