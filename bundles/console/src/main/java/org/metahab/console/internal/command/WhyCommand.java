/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.People;
import org.metahab.hub.HubClock;

/** Says what was learnt of an item, why something was suggested for it or why not, and how it came so. */
@Service
@Command(
        scope = "metahab",
        name = "why",
        description = "Says what was learnt of an item, and why something was suggested for it or why not")
public class WhyCommand implements Action {

    @Reference(optional = true)
    @Nullable
    Habits habits;

    @Reference(optional = true)
    @Nullable
    HubClock clock;

    @Argument(required = true, name = "item", description = "The item's name")
    String item = "";

    @Override
    public @Nullable Object execute() {
        for (Habit habit : Services.required(habits).ofItem(item)) {
            System.out.printf(
                    "%s: seen %d times%s, last %s; %s: %s%n",
                    habit.description(),
                    habit.examples(),
                    by(habit.people()),
                    HubTime.of(habit.lastExample(), clock),
                    habit.stage(),
                    habit.explanation());
            for (Move move : habit.history()) {
                System.out.printf(
                        "  %s %s by the %s%s%n",
                        HubTime.of(move.at(), clock),
                        move.to(),
                        move.by() == Move.By.HUB ? "hub" : "people",
                        move.reason().isEmpty() ? "" : ": " + move.reason());
            }
        }
        return null;
    }

    private static String by(People people) {
        return people.text().isEmpty() ? "" : " (" + people.text() + ")";
    }
}
