/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Control;

/** Allows in writing that a suggestion acts on something that can harm. */
@Service
@Command(
        scope = "metahab",
        name = "permit",
        description = "Allows in writing that a suggestion's rule acts on something that can harm")
public class PermitCommand extends TextCommand {

    @Reference(optional = true)
    @Nullable
    Control control;

    @Argument(required = true, name = "id", description = "The suggestion's id, as metahab:suggestions shows it")
    @Completion(SuggestionIdCompleter.class)
    String id = "";

    @Argument(index = 1, required = true, name = "person", description = "Who allows it")
    String person = "";

    @Argument(
            index = 2,
            required = true,
            name = "text",
            description = "The permission; it names the item: 'The front door may be locked at night'")
    String text = "";

    @Override
    String run() {
        Control known = Services.required(control);
        return SuggestionCommand.known(id, () -> {
            known.permit(id, person, text);
            return "Noted; metahab:accept " + id + " lets its rule act.";
        });
    }
}
