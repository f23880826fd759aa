/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Scope;

/** Shows what is not learnt from, or excludes something, or includes it again. */
@Service
@Command(
        scope = "metahab",
        name = "exclude",
        description = "Shows what is not learnt from, or excludes an item, a room, a person or everything")
public class ExcludeCommand extends PeriodCommand {

    @Option(name = "--off", description = "Learn from it again")
    boolean off;

    @Argument(name = "scope", description = "item:NAME, room:NAME, person:NAME or everything")
    @Nullable
    String scope;

    @Override
    String run() {
        Control known = Services.required(control);
        if (scope != null && off) {
            known.include(Scope.parse(scope));
        } else if (scope != null) {
            known.exclude(Scope.parse(scope), from(), until());
        }
        if (known.exclusions().isEmpty()) {
            return "Nothing is excluded.";
        }
        for (Exclusion exclusion : known.exclusions()) {
            System.out.printf(
                    "%-24s %s, from %s until %s%n",
                    exclusion.scope(),
                    exclusion.reason(),
                    HubTime.of(exclusion.from(), clock),
                    exclusion.end().map(end -> HubTime.of(end, clock)).orElse("further notice"));
        }
        return "";
    }
}
