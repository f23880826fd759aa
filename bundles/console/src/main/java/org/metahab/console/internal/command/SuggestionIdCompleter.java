/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;

/** Completes the ids of suggestions. */
@Service
public class SuggestionIdCompleter implements Completer {

    @Reference(optional = true)
    @Nullable
    Suggestions suggestions;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        StringsCompleter ids = new StringsCompleter();
        if (suggestions != null) {
            suggestions.all().stream().map(Suggestion::id).forEach(ids.getStrings()::add);
        }
        return ids.complete(session, commandLine, candidates);
    }
}
