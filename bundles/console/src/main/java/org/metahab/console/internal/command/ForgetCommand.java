/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Scope;

/** Forgets for good, or begins anew and leaves the history as it is. */
@Service
@Command(
        scope = "metahab",
        name = "forget",
        description = "Erases what happened from the hub's history, and what was learnt from it, for good")
public class ForgetCommand extends PeriodCommand {

    @Argument(required = true, name = "scope", description = "item:NAME, room:NAME, person:NAME or everything")
    String scope = "";

    @Option(name = "--reset", description = "Only begin learning anew; the history stays as it is")
    boolean reset;

    @Override
    String run() {
        Control known = Services.required(control);
        Scope what = Scope.parse(scope);
        if (reset) {
            known.reset(what, from(), until());
            return "Learning of " + what + " begins anew.";
        }
        return known.forget(what, from(), until()).sentence();
    }
}
