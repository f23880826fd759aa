/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.metahab.trainer.leaderboard.LeaderboardReport;
import org.metahab.trainer.leaderboard.LeaderboardReport.HomeReport;
import org.metahab.trainer.leaderboard.LeaderboardReport.Means;
import org.metahab.trainer.leaderboard.LeaderboardReport.MethodReport;
import org.metahab.trainer.leaderboard.life.Facts;
import org.metahab.trainer.leaderboard.measure.Accuracy;
import org.metahab.trainer.leaderboard.measure.Summary;

/** How well methods foresaw what people did, in tables. */
final class ForesightTables {

    private static final String NEW = ", with all that was never done as one outcome, something new";

    private static final String AMONG = ", ranked among what was done before";

    private final LeaderboardReport report;
    private final Markdown text;

    ForesightTables(LeaderboardReport report, Markdown text) {
        this.report = report;
        this.text = text;
    }

    void actions() {
        means();
        byHome("All actions, hit@1 / hit@3", Summary::all);
        byHome("Actions done before, hit@1 / hit@3", Summary::known);
        byHome("All actions, hit@1 / hit@3" + NEW, Summary::withNew);
        byExamples("", Summary::byExamples);
        byHome("Actions done before" + AMONG + ", hit@1 / hit@3", Summary::amongDone);
        byExamples(AMONG, Summary::byExamplesAmongDone);
    }

    void starts() {
        byHome("Fresh starts, hit@1 / hit@3", Summary::starts);
        byHome("Fresh starts done before, hit@1 / hit@3", Summary::knownStarts);
        byHome("Fresh starts, hit@1 / hit@3" + NEW, Summary::startsWithNew);
        byHome("Fresh starts done before" + AMONG + ", hit@1 / hit@3", Summary::startsAmongDone);
    }

    void homes() {
        text.line("Learners with a prior started from %s.", report.prior());
        text.heading("Homes");
        text.row("home", "actions", "rows", "unreadable", "days", "people's actions", "different ones", "fresh starts");
        text.rule(8);
        for (Facts home : report.homes()) {
            text.row(
                    home.home(),
                    home.column().toLowerCase(Locale.ROOT),
                    Markdown.number(home.rows()),
                    Markdown.number(home.malformed()),
                    Markdown.number(home.days()),
                    Markdown.number(home.actions()),
                    Markdown.number(home.classes()),
                    Markdown.number(home.starts()));
        }
    }

    private void means() {
        text.heading("Mean over homes");
        text.row(
                "method",
                "hit@1",
                "hit@3",
                "MRR",
                "with new, hit@1",
                "hit@3",
                "starts hit@1",
                "hit@3",
                "with new, hit@1",
                "hit@3",
                "ECE, pooled");
        text.rule(11);
        for (MethodReport method : report.methods()) {
            Means means = method.means();
            Summary pooled = method.pooled();
            if (means != null && pooled != null) {
                text.row(
                        method.method(),
                        Markdown.rate(means.hit1()),
                        Markdown.rate(means.hit3()),
                        Markdown.rate(means.mrr()),
                        Markdown.rate(means.hit1WithNew()),
                        Markdown.rate(means.hit3WithNew()),
                        Markdown.rate(means.startHit1()),
                        Markdown.rate(means.startHit3()),
                        Markdown.rate(means.startHit1WithNew()),
                        Markdown.rate(means.startHit3WithNew()),
                        Markdown.rate(pooled.calibrationError()));
            }
        }
    }

    private interface Part {
        Accuracy of(Summary summary);
    }

    private void byHome(String title, Part part) {
        text.heading(title);
        text.append("| method |");
        report.homes().forEach(home -> text.append(' ').append(home.home()).append(" |"));
        text.append(" pooled [95 %] |\n");
        text.rule(report.homes().size() + 2);
        for (MethodReport method : report.methods()) {
            Summary pooled = method.pooled();
            if (pooled != null) {
                text.append("| ").append(method.method()).append(" |");
                for (HomeReport home : method.homes()) {
                    Summary summary = home.foreseen();
                    text.append(' ')
                            .append(summary == null ? "–" : Markdown.rates(part.of(summary)))
                            .append(" |");
                }
                Accuracy all = part.of(pooled);
                text.append(' ')
                        .append(Markdown.rates(all))
                        .append(" [")
                        .append(Markdown.rate(all.hit1().low()))
                        .append('–')
                        .append(Markdown.rate(all.hit1().high()))
                        .append("] |\n");
            }
        }
    }

    private void byExamples(String how, Function<Summary, List<Summary.ByExamples>> part) {
        text.heading("By the number of earlier examples" + how + ", pooled hit@1 / hit@3");
        text.append("| method |");
        Summary.EXAMPLES.forEach(k -> text.append(" k = ").append(k).append(" |"));
        text.append('\n');
        text.rule(Summary.EXAMPLES.size() + 1);
        for (MethodReport method : report.methods()) {
            Summary pooled = method.pooled();
            if (pooled != null) {
                text.append("| ").append(method.method()).append(" |");
                part.apply(pooled).forEach(k -> text.append(' ')
                        .append(Markdown.rates(k.accuracy()))
                        .append(" |"));
                text.append('\n');
            }
        }
    }

    void early() {
        byHome("First 20 actions of a home that had been done before, hit@1 / hit@3", Summary::early);
    }
}
