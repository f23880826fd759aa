/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.time.Instant;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Mode;
import org.metahab.hub.HubClock;

/** Shows the modes, or begins or ends one. */
@Service
@Command(
        scope = "metahab",
        name = "mode",
        description = "Shows the modes, or begins or ends one: learning_paused, acting_paused, guests, vacation, party")
public class ModeCommand extends TextCommand {

    @Reference(optional = true)
    @Nullable
    Control control;

    @Reference(optional = true)
    @Nullable
    HubClock clock;

    @Argument(name = "mode", description = "The mode's name")
    @Completion(
            value = StringsCompleter.class,
            values = {"learning_paused", "acting_paused", "guests", "vacation", "party"})
    @Nullable
    String mode;

    @Argument(index = 1, name = "on", description = "on or off")
    @Completion(
            value = StringsCompleter.class,
            values = {"on", "off"})
    String on = "on";

    @Override
    String run() {
        Control known = Services.required(control);
        if (mode != null) {
            known.setMode(Mode.named(mode), isOn());
        }
        Map<Mode, Instant> now = known.modes();
        if (now.isEmpty()) {
            return "Learning and acting as usual.";
        }
        now.forEach((held, since) -> System.out.printf(
                "%-16s since %s: rules %s, learning %s%n",
                held,
                HubTime.of(since, clock),
                held.stopsActing() ? "rest" : "act",
                held.stopsLearning() ? "rests" : "goes on"));
        return "";
    }

    private boolean isOn() {
        return switch (on) {
            case "on" -> true;
            case "off" -> false;
            default ->
                throw new IllegalArgumentException(
                        "'" + on + "' is neither on nor off: metahab:mode " + mode + " on begins it, off ends it");
        };
    }
}
