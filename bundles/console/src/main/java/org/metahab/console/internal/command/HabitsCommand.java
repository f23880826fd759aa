/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Habits;

/** Lists what people do again and again. */
@Service
@Command(scope = "metahab", name = "habits", description = "Lists what people at home do again and again")
public class HabitsCommand implements Action {

    @Reference(optional = true)
    @Nullable
    Habits habits;

    @Option(name = "--least", description = "Only those with at least so many examples")
    int least = 2;

    @Override
    public @Nullable Object execute() {
        List<Habit> shown = Services.required(habits).habits().stream()
                .filter(h -> h.examples() >= least)
                .toList();
        if (shown.isEmpty()) {
            System.out.println("No action was seen " + least + " times or more yet.");
            return null;
        }
        ShellTable table = new ShellTable();
        table.column("Habit");
        table.column("Item");
        table.column("Examples").alignRight();
        table.column("Who");
        table.column("Foreseen").alignRight();
        table.column("Stage");
        table.column("Why");
        for (Habit habit : shown) {
            table.addRow()
                    .addContent(
                            habit.description(),
                            habit.item(),
                            habit.examples(),
                            habit.people().text(),
                            Math.round(100 * habit.clarity()) + " %",
                            habit.stage(),
                            habit.explanation());
        }
        table.print(System.out);
        return null;
    }
}
