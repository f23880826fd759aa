/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metahab.trainer.leaderboard.LeaderboardReport;
import org.metahab.trainer.leaderboard.LeaderboardReport.HomeReport;
import org.metahab.trainer.leaderboard.LeaderboardReport.Means;
import org.metahab.trainer.leaderboard.LeaderboardReport.MethodReport;
import org.metahab.trainer.leaderboard.Task;
import org.metahab.trainer.leaderboard.act.ActScore;
import org.metahab.trainer.leaderboard.life.Facts;
import org.metahab.trainer.leaderboard.measure.Accuracy;
import org.metahab.trainer.leaderboard.measure.Summary;
import org.metahab.trainer.leaderboard.rule.RuleScore;

/** A leaderboard in Markdown. */
final class LeaderboardText {

    private final LeaderboardReport report;
    private final StringBuilder text = new StringBuilder();

    LeaderboardText(LeaderboardReport report) {
        this.report = report;
    }

    /**
     * The tables that the tasks ask for.
     *
     * @param costs milliseconds an action, by method
     */
    String markdown(List<Task> tasks, Map<String, Double> costs) {
        homes();
        if (tasks.contains(Task.NEXT)) {
            means();
            byHome("All actions, hit@1 / hit@3", Summary::all);
            byHome("Actions done before, hit@1 / hit@3", Summary::known);
            byExamples();
        }
        if (tasks.contains(Task.START)) {
            byHome("Fresh starts, hit@1 / hit@3", Summary::starts);
        }
        if (tasks.contains(Task.NEXT)) {
            early();
        }
        if (tasks.contains(Task.ACT)) {
            acts("Acting unasked, all actions", true);
            acts("Acting unasked, fresh starts", false);
        }
        if (tasks.contains(Task.RULE)) {
            rules();
        }
        costs(costs);
        return text.toString();
    }

    private void homes() {
        line("Learners with a prior started from %s.", report.prior());
        heading("Homes");
        row("home", "actions", "rows", "unreadable", "days", "people's actions", "different ones", "fresh starts");
        rule(8);
        for (Facts home : report.homes()) {
            row(
                    home.home(),
                    home.column().toLowerCase(Locale.ROOT),
                    number(home.rows()),
                    number(home.malformed()),
                    number(home.days()),
                    number(home.actions()),
                    number(home.classes()),
                    number(home.starts()));
        }
    }

    private void means() {
        heading("Mean over homes");
        row("method", "hit@1", "hit@3", "MRR", "starts hit@1", "starts hit@3", "ECE, pooled");
        rule(7);
        for (MethodReport method : report.methods()) {
            Means means = method.means();
            Summary pooled = method.pooled();
            if (means != null && pooled != null) {
                row(
                        method.method(),
                        rate(means.hit1()),
                        rate(means.hit3()),
                        rate(means.mrr()),
                        rate(means.startHit1()),
                        rate(means.startHit3()),
                        rate(pooled.calibrationError()));
            }
        }
    }

    private interface Part {
        Accuracy of(Summary summary);
    }

    private void byHome(String title, Part part) {
        heading(title);
        text.append("| method |");
        report.homes().forEach(home -> text.append(' ').append(home.home()).append(" |"));
        text.append(" pooled [95 %] |\n");
        rule(report.homes().size() + 2);
        for (MethodReport method : report.methods()) {
            Summary pooled = method.pooled();
            if (pooled != null) {
                text.append("| ").append(method.method()).append(" |");
                for (HomeReport home : method.homes()) {
                    Summary summary = home.foreseen();
                    text.append(' ')
                            .append(summary == null ? "–" : rates(part.of(summary)))
                            .append(" |");
                }
                Accuracy all = part.of(pooled);
                text.append(' ')
                        .append(rates(all))
                        .append(" [")
                        .append(rate(all.hit1().low()))
                        .append('–')
                        .append(rate(all.hit1().high()))
                        .append("] |\n");
            }
        }
    }

    private void byExamples() {
        heading("By the number of earlier examples, pooled hit@1 / hit@3");
        text.append("| method |");
        Summary.EXAMPLES.forEach(k -> text.append(" k = ").append(k).append(" |"));
        text.append('\n');
        rule(Summary.EXAMPLES.size() + 1);
        for (MethodReport method : report.methods()) {
            Summary pooled = method.pooled();
            if (pooled != null) {
                text.append("| ").append(method.method()).append(" |");
                pooled.byExamples()
                        .forEach(k ->
                                text.append(' ').append(rates(k.accuracy())).append(" |"));
                text.append('\n');
            }
        }
    }

    private void early() {
        byHome("First 20 actions of a home that had been done before, hit@1 / hit@3", Summary::early);
    }

    private void acts(String title, boolean anything) {
        heading(title);
        line("Thresholds chosen by what was known before each moment; precision / recall / unwanted a day.");
        line("");
        List<ActScore.Outcome> columns = report.methods().stream()
                .map(method -> anything ? method.anything() : method.starts())
                .flatMap(score -> score == null ? Stream.empty() : Stream.of(score))
                .findFirst()
                .map(ActScore::policies)
                .orElse(List.of());
        text.append("| method |");
        columns.forEach(policy -> text.append(String.format(
                Locale.ROOT, " ≥ %.1f, %s |", policy.precision(), policy.ofHabit() ? "each habit" : "together")));
        text.append(" precision at recall .1, .2, .4 |\n");
        rule(columns.size() + 2);
        for (MethodReport method : report.methods()) {
            ActScore score = anything ? method.anything() : method.starts();
            if (score != null) {
                text.append("| ").append(method.method()).append(" |");
                score.policies()
                        .forEach(policy ->
                                text.append(' ').append(outcome(score, policy)).append(" |"));
                text.append(' ')
                        .append(atRecall(score, 0.1))
                        .append(", ")
                        .append(atRecall(score, 0.2))
                        .append(", ")
                        .append(atRecall(score, 0.4))
                        .append(" |\n");
            }
        }
    }

    private static String outcome(ActScore score, ActScore.Outcome policy) {
        if (policy.fired() == 0) {
            return "never";
        }
        return rate((double) policy.right() / policy.fired()) + " / "
                + rate((double) policy.right() / Math.max(1, score.actions())) + " / "
                + String.format(Locale.ROOT, "%.1f", (policy.fired() - policy.right()) / Math.max(1e-9, score.days()));
    }

    /** The best precision of any threshold that reaches the recall. */
    private static String atRecall(ActScore score, double recall) {
        return score.curve().stream()
                .filter(point -> point.right() >= recall * score.actions() && point.fired() > 0)
                .mapToDouble(point -> (double) point.right() / point.fired())
                .max()
                .stream()
                .mapToObj(LeaderboardText::rate)
                .findFirst()
                .orElse("–");
    }

    private void rules() {
        heading("Habits worth a rule");
        line("Chosen on the first 60 %% of each home's days, judged on the rest; all homes together, a mean over"
                + " seeds.");
        line("");
        row("method", "rules", "acted", "right", "unwanted", "precision", "starts covered");
        rule(7);
        for (MethodReport method : report.methods()) {
            RuleScore score = method.rules();
            if (score != null) {
                row(method.method(), cells(score, method.seeds()));
            }
        }
        heading("Habits worth a rule, home by home: rules, right : unwanted, starts covered");
        text.append("| method |");
        report.homes().forEach(home -> text.append(' ').append(home.home()).append(" |"));
        text.append('\n');
        rule(report.homes().size() + 1);
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
            fired == 0 ? "–" : rate((double) score.right() / fired),
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

    private void costs(Map<String, Double> costs) {
        heading("Cost");
        row("method", "milliseconds an action, median");
        rule(2);
        costs.forEach((method, millis) -> row(method, String.format(Locale.ROOT, "%.3f", millis)));
    }

    private void heading(String title) {
        text.append("\n### ").append(title).append("\n\n");
    }

    private void row(String first, String... cells) {
        text.append("| ")
                .append(first)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }

    private void rule(int columns) {
        text.append("|").append("---|".repeat(columns)).append('\n');
    }

    private void line(String pattern, Object... values) {
        text.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String rates(Accuracy accuracy) {
        return accuracy.actions() == 0
                ? "–"
                : rate(accuracy.hit1().value()) + " / " + rate(accuracy.hit3().value());
    }

    private static String rate(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0", "");
    }
}
