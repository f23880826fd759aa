/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.LiveHabits;
import org.metahab.adaptation.LiveMoment;
import org.metahab.adaptation.Suggestion;

/** Puts a habit to people that no rule is good enough for, or shows when and why it was expected. */
@Service
@Command(
        scope = "metahab",
        name = "live",
        description =
                "Suggests a habit that no trigger explains, as a rule that follows what was learnt; --why shows when that"
                        + " was sure, why, and what came of it")
public class LiveCommand extends TextCommand {

    @Reference(optional = true)
    @Nullable
    LiveHabits live;

    @Option(name = "--why", description = "Show the latest moments in which people were expected to do it")
    boolean why;

    @Argument(index = 0, required = true, name = "item", description = "The item's name")
    String item = "";

    @Argument(index = 1, required = true, name = "state", description = "The state, such as ON")
    String state = "";

    @Override
    String run() {
        LiveHabits known = Services.required(live);
        if (!why) {
            Suggestion suggestion = known.offer(item, state);
            return suggestion.id() + ": " + suggestion.sentence() + ". metahab:accept " + suggestion.id()
                    + " lets its rule act, metahab:suggestions " + suggestion.id() + " shows why.";
        }
        List<LiveMoment> moments = known.moments(item, state);
        return moments.isEmpty()
                ? "What was learnt has not proved right often enough."
                : String.join(
                        System.lineSeparator(),
                        moments.stream().map(LiveMoment::text).toList());
    }
}
