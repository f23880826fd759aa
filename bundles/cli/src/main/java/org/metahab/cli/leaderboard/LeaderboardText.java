/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metahab.trainer.leaderboard.LeaderboardReport;
import org.metahab.trainer.leaderboard.Task;

/** A leaderboard in Markdown. */
final class LeaderboardText {

    private final LeaderboardReport report;

    LeaderboardText(LeaderboardReport report) {
        this.report = report;
    }

    /**
     * The tables that the tasks ask for.
     *
     * @param costs milliseconds an action, by method
     */
    String markdown(List<Task> tasks, Map<String, Double> costs) {
        Markdown text = new Markdown();
        ForesightTables foresight = new ForesightTables(report, text);
        ActTables acts = new ActTables(report, text);
        foresight.homes();
        if (tasks.contains(Task.NEXT)) {
            foresight.actions();
        }
        if (tasks.contains(Task.START)) {
            foresight.starts();
        }
        if (tasks.contains(Task.NEXT)) {
            foresight.early();
        }
        if (tasks.contains(Task.ACT)) {
            acts.acts("Acting unasked, all actions", true);
            acts.acts("Acting unasked, fresh starts", false);
        }
        if (tasks.contains(Task.RULE)) {
            acts.rules();
        }
        costs(text, costs);
        return text.toString();
    }

    private static void costs(Markdown text, Map<String, Double> costs) {
        text.heading("Cost");
        text.row("method", "milliseconds an action, median");
        text.rule(2);
        costs.forEach((method, millis) -> text.row(method, String.format(Locale.ROOT, "%.3f", millis)));
    }
}
