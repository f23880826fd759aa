/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metahab.trainer.leaderboard.LeaderboardReport;
import org.metahab.trainer.leaderboard.LeaderboardReport.MethodReport;
import org.metahab.trainer.leaderboard.act.ActScore;
import org.metahab.trainer.leaderboard.rule.RuleScore;

/** How acting unasked went, and which rules were chosen, in tables. */
final class ActTables {

    private static final List<Double> RECALLS = List.of(0.05, 0.1, 0.2, 0.4);

    private final LeaderboardReport report;
    private final Markdown text;

    ActTables(LeaderboardReport report, Markdown text) {
        this.report = report;
        this.text = text;
    }

    void acts(String title, boolean anything) {
        text.heading(title);
        text.line("Thresholds chosen by what was known before each moment; precision / recall / unwanted a day.");
        text.line("");
        List<ActScore.Outcome> columns = report.methods().stream()
                .map(method -> anything ? method.anything() : method.starts())
                .flatMap(score -> score == null ? Stream.empty() : Stream.of(score))
                .findFirst()
                .map(ActScore::policies)
                .orElse(List.of());
        text.append("| method |");
        columns.forEach(policy -> text.append(String.format(
                Locale.ROOT, " ≥ %.1f, %s |", policy.precision(), policy.ofHabit() ? "each habit" : "together")));
        text.append(" precision at recall .05, .1, .2, .4 | ECE, where at least .1 |\n");
        text.rule(columns.size() + 3);
        for (MethodReport method : report.methods()) {
            ActScore score = anything ? method.anything() : method.starts();
            if (score != null) {
                text.append("| ").append(method.method()).append(" |");
                score.policies()
                        .forEach(policy ->
                                text.append(' ').append(outcome(score, policy)).append(" |"));
                text.append(' ')
                        .append(RECALLS.stream()
                                .map(recall -> atRecall(score, recall))
                                .collect(Collectors.joining(", ")))
                        .append(" | ")
                        .append(Markdown.rate(score.calibrationError(0)))
                        .append(", ")
                        .append(Markdown.rate(score.calibrationError(0.1)))
                        .append(" |\n");
            }
        }
    }

    private static String outcome(ActScore score, ActScore.Outcome policy) {
        if (policy.fired() == 0) {
            return "never";
        }
        return Markdown.rate((double) policy.right() / policy.fired()) + " / "
                + Markdown.rate((double) policy.right() / Math.max(1, score.actions())) + " / "
                + String.format(Locale.ROOT, "%.1f", (policy.fired() - policy.right()) / Math.max(1e-9, score.days()));
    }

    /** The best precision of any threshold that reaches the recall. */
    private static String atRecall(ActScore score, double recall) {
        return score.curve().stream()
                .filter(point -> point.right() >= recall * score.actions() && point.fired() > 0)
                .mapToDouble(point -> (double) point.right() / point.fired())
                .max()
                .stream()
                .mapToObj(Markdown::rate)
                .findFirst()
                .orElse("–");
    }

    void rules() {
        text.heading("Habits worth a rule");
        text.line("Chosen on the first 60 %% of each home's days, judged on the rest; all homes together, a mean over"
                + " seeds.");
        text.line("");
        text.row("method", "rules", "acted", "right", "unwanted", "precision", "starts covered");
        text.rule(7);
        for (MethodReport method : report.methods()) {
            RuleScore score = method.rules();
            if (score != null) {
                text.row(method.method(), cells(score, method.seeds()));
            }
        }
        text.heading("Habits worth a rule, home by home: rules, right : unwanted, starts covered");
        text.append("| method |");
        report.homes().forEach(home -> text.append(' ').append(home.home()).append(" |"));
        text.append('\n');
        text.rule(report.homes().size() + 1);
        for (MethodReport method : report.methods()) {
            if (method.rules() != null) {
                text.append("| ").append(method.method()).append(" |");
                method.homes().forEach(home -> text.append(' ')
                        .append(brief(home.rules(), method.seeds()))
                        .append(" |"));
                text.append('\n');
            }
        }
    }

    private static String[] cells(RuleScore score, int seeds) {
        int fired = score.right() + score.unwanted();
        return new String[] {
            perSeed(score.rules(), seeds),
            perSeed(score.acted(), seeds),
            perSeed(score.right(), seeds),
            perSeed(score.unwanted(), seeds),
            fired == 0 ? "–" : Markdown.rate((double) score.right() / fired),
            perSeed(score.covered(), seeds) + " of " + perSeed(score.starts(), seeds)
        };
    }

    private static String brief(@Nullable RuleScore score, int seeds) {
        return score == null
                ? "–"
                : perSeed(score.rules(), seeds) + ", " + perSeed(score.right(), seeds) + " : "
                        + perSeed(score.unwanted(), seeds) + ", " + perSeed(score.covered(), seeds) + " of "
                        + perSeed(score.starts(), seeds);
    }

    private static String perSeed(int sum, int seeds) {
        return sum % seeds == 0
                ? String.valueOf(sum / seeds)
                : String.format(Locale.ROOT, "%.1f", (double) sum / seeds);
    }
}
